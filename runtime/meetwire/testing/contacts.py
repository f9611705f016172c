"""Address books and distribution lists (part of the general session service)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from meetwire.testing import accounts
from meetwire.testing.answers import no_privilege, nothing_found
from meetwire.testing.handlers import Call, handles
from meetwire.testing.lists import Condition, equal, joined
from meetwire.testing.messages import from_text, to_text
from meetwire.testing.state import next_number
from meetwire.webex import general_session as ep
from meetwire.webex.common import AddressType

__all__: list[str] = []


@handles(ep.CreateContacts)
def create_contacts(call: Call, request: ep.CreateContacts) -> ep.CreateContactsResponse:
    """Add people to the caller's address book, or as an administrator to that of the company."""
    answer = ep.CreateContactsResponse()
    for contact in request.contact:
        book = (contact.address.address_type if contact.address else None) or AddressType.PERSONAL
        if book is AddressType.GLOBAL and not call.is_administrator:
            raise no_privilege("add to the address book of the company")
        contact.email = contact.email.lower()
        contact_id = next_number(call.db, "contact")
        call.db.execute(
            "INSERT INTO contacts VALUES (?, ?, ?, ?)",
            (contact_id, call.caller.user_id, book.value, to_text(contact)),
        )
        answer.contact_id.append(contact_id)
    return answer


@handles(ep.LstContact)
def lst_contact(call: Call, request: ep.LstContact) -> ep.LstContactResponse:
    """The contacts in an address book, or on a distribution list of it."""
    on_list = [
        *equal("dist_list_id", request.dist_list_id),
        *equal("dist_lists.name COLLATE NOCASE", request.dist_list_name),
    ]
    conditions = [*_of_book(call, request.host_webex_id, request.address_type, "contacts")]
    if on_list:
        listed = joined(on_list, "AND")
        members = (
            "SELECT contact_id FROM list_members"  # noqa: S608
            f" JOIN dist_lists USING (dist_list_id) WHERE {listed.sql}"
        )
        conditions.append(Condition(f"contact_id IN ({members})", listed.parameters))
    rows = _select(call.db, "contacts", conditions, "contact_id")
    if not rows:
        raise nothing_found("contact that matches")
    return ep.LstContactResponse(contact=[from_text(row["body"], ep.Contact) for row in rows])


@handles(ep.CreateDistList)
def create_dist_list(call: Call, request: ep.CreateDistList) -> ep.CreateDistListResponse:
    """Add a list of contacts that exist."""
    written = request.dist_list
    dist_list_id = next_number(call.db, "distribution")
    call.db.execute(
        "INSERT INTO dist_lists VALUES (?, ?, ?, ?, ?)",
        (
            dist_list_id,
            call.caller.user_id,
            AddressType.PERSONAL.value,
            written.name,
            written.description,
        ),
    )
    _add_members(call, dist_list_id, written.contact_id)
    return ep.CreateDistListResponse(dist_list_id=dist_list_id)


@handles(ep.SetDistList)
def set_dist_list(call: Call, request: ep.SetDistList) -> ep.SetDistListResponse:
    """Change texts of a list, and add contacts to it or take them off."""
    change = request.dist_list
    row = call.db.execute(
        "SELECT * FROM dist_lists WHERE dist_list_id = ?", (change.dist_list_id,)
    ).fetchone()
    if row is None:
        raise nothing_found(f"distribution list {change.dist_list_id}")
    if not call.is_administrator and row["owner"] != call.caller.user_id:
        raise no_privilege("change distribution lists of other hosts")
    call.db.execute(
        "UPDATE dist_lists SET name = coalesce(?, name), description = coalesce(?, description)"
        " WHERE dist_list_id = ?",
        (change.name, change.description, change.dist_list_id),
    )
    if change.contact_operation is ep.ContactOperation.DELETE_ALL:
        call.db.execute("DELETE FROM list_members WHERE dist_list_id = ?", (change.dist_list_id,))
    elif change.contact_operation is ep.ContactOperation.DELETE:
        _drop_members(call, change.dist_list_id, change.contact_id)
    else:
        _add_members(call, change.dist_list_id, change.contact_id)
    return ep.SetDistListResponse()


@handles(ep.LstDistList)
def lst_dist_list(call: Call, request: ep.LstDistList) -> ep.LstDistListResponse:
    """The lists of somebody, or of the company; without their contacts."""
    conditions = [
        *_of_book(call, request.host_webex_id, request.address_type, "dist_lists"),
        *equal("dist_list_id", request.dist_list_id),
        *equal("name COLLATE NOCASE", request.name),
    ]
    rows = _select(call.db, "dist_lists", conditions, "dist_list_id")
    if not rows:
        raise nothing_found("distribution list that matches")
    return ep.LstDistListResponse(
        dist_list=[
            ep.DistList(
                dist_list_id=row["dist_list_id"],
                name=row["name"],
                description=row["description"],
                address_type=AddressType(row["book"]),
            )
            for row in rows
        ]
    )


def _of_book(
    call: Call, webex_id: str | None, book: AddressType | None, table: str
) -> Iterable[Condition]:
    """That something is in the company's address book, or in that of a host or else the caller."""
    yield from equal(f"{table}.book", (book or AddressType.PERSONAL).value)
    if book is not AddressType.GLOBAL:
        owner = accounts.require(call.db, webex_id) if webex_id else call.caller
        yield from equal(f"{table}.owner", owner.user_id)


def _select(
    db: sqlite3.Connection, table: str, conditions: Iterable[Condition], order: str
) -> list[sqlite3.Row]:
    where = joined(conditions, "AND")
    return db.execute(
        f"SELECT * FROM {table} WHERE {where.sql} ORDER BY {order}",  # noqa: S608
        where.parameters,
    ).fetchall()


def _add_members(call: Call, dist_list_id: int, contacts: Iterable[int]) -> None:
    for contact_id in contacts:
        known = call.db.execute(
            "SELECT 1 FROM contacts WHERE contact_id = ? AND (owner = ? OR book = ?)",
            (contact_id, call.caller.user_id, AddressType.GLOBAL.value),
        ).fetchone()
        if known is None:
            raise nothing_found(f"contact {contact_id}")
        call.db.execute(
            "INSERT OR IGNORE INTO list_members VALUES (?, ?)", (dist_list_id, contact_id)
        )


def _drop_members(call: Call, dist_list_id: int, contacts: Iterable[int]) -> None:
    for contact_id in contacts:
        dropped = call.db.execute(
            "DELETE FROM list_members WHERE dist_list_id = ? AND contact_id = ?",
            (dist_list_id, contact_id),
        )
        if not dropped.rowcount:
            raise nothing_found(f"contact {contact_id} on the list {dist_list_id}")
