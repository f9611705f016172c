"""The accounts of the site: who they are, what they may do, and how they prove it."""

from __future__ import annotations

import json
import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from typing import Any, Final

from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.operation import Caller, Effect
from meetwire.testing import answers
from meetwire.testing.messages import from_text, to_text
from meetwire.testing.state import next_number
from meetwire.webex.user import ActiveState, CreateUser, OrderBy, Privilege

__all__ = [
    "NOBODY",
    "TICKET_LIFE",
    "Account",
    "authenticate",
    "create",
    "find",
    "issue_session_ticket",
    "login_ticket",
    "profile_of",
    "require",
    "roles",
    "save",
    "set_active",
]

TICKET_LIFE: Final = 5400
"""Seconds for which a session ticket is good."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account, as far as every call needs it."""

    user_id: int
    webex_id: str
    email: str
    role: str
    """`administrator`, `reader` (an administrator who changes nothing), `host`, `attendee`, or
    `nobody`.
    """
    active: ActiveState
    locked: bool

    @property
    def may_sign_in(self) -> bool:
        """Whether the account is in use."""
        return self.active is ActiveState.ACTIVATED and not self.locked


NOBODY: Final = Account(0, "", "", "nobody", ActiveState.ACTIVATED, locked=False)
"""Who calls without saying who it is."""


def _account(row: sqlite3.Row) -> Account:
    return Account(
        row["user_id"],
        row["webex_id"],
        row["email"] or "",
        row["role"],
        ActiveState(row["active"]),
        bool(row["locked"]),
    )


def find(
    db: sqlite3.Connection, webex_id: str | None = None, *, user_id: int | None = None
) -> Account | None:
    """The account of a login, in any letter case, or of a number."""
    row = db.execute(
        "SELECT * FROM users WHERE webex_id = ? OR user_id = ?", (webex_id, user_id)
    ).fetchone()
    return _account(row) if row else None


def require(
    db: sqlite3.Connection, webex_id: str | None = None, *, user_id: int | None = None
) -> Account:
    """What `find` finds; refuses with 030001 if that is nothing."""
    account = find(db, webex_id, user_id=user_id)
    if account is None:
        raise answers.unknown_user(webex_id or user_id or "")
    return account


def roles(account: Account, effect: Effect) -> set[Caller]:
    """Who the account is, to a call with such an effect."""
    held = {Caller.ANYBODY}
    if account is NOBODY:
        return held
    held.add(Caller.ATTENDEE)
    if account.role != "attendee":
        held.add(Caller.HOST)
    if account.role == "administrator" or (account.role == "reader" and effect is Effect.READ):
        held.add(Caller.ADMINISTRATOR)
    return held


# Profiles -----------------------------------------------------------------------------------------


def profile_of(db: sqlite3.Connection, user_id: int) -> CreateUser:
    """All that was ever said about an account, but for its password."""
    row = db.execute("SELECT body FROM users WHERE user_id = ?", (user_id,)).fetchone()
    return from_text(row["body"], CreateUser)


def create(db: sqlite3.Connection, profile: CreateUser, now: datetime) -> int:
    """Add an account; returns its number.

    Raises:
        Refusal: The login or the e-mail address is taken.
    """
    user_id = next_number(db, "user")
    if find(db, profile.webex_id):
        raise answers.user_exists(profile.webex_id)
    _write(db, user_id, profile, now.strftime("%Y-%m-%d %H:%M:%S"))
    return user_id


def save(db: sqlite3.Connection, user_id: int, profile: CreateUser) -> None:
    """Change an account. A profile without a password leaves the one that is.

    Raises:
        Refusal: The login or the e-mail address is another account's.
    """
    holder = find(db, profile.webex_id)
    if holder and holder.user_id != user_id:
        raise answers.user_exists(profile.webex_id)
    row = db.execute("SELECT registered FROM users WHERE user_id = ?", (user_id,)).fetchone()
    _write(db, user_id, profile, row["registered"])


def set_active(db: sqlite3.Connection, account: Account, active: ActiveState) -> None:
    """Activate or deactivate an account."""
    profile = profile_of(db, account.user_id)
    profile.active = active
    save(db, account.user_id, profile)


def _write(db: sqlite3.Connection, user_id: int, profile: CreateUser, registered: str) -> None:
    profile.email = profile.email.lower() if profile.email else None
    taken = db.execute(
        "SELECT 1 FROM users WHERE email = ? AND user_id <> ?", (profile.email, user_id)
    ).fetchone()
    if taken and profile.email:
        raise answers.email_exists(profile.email)
    role = _settle_role(profile)
    profile.active = profile.active or ActiveState.ACTIVATED
    password, profile.password = profile.password, None
    prefs = profile.web_acd_prefs
    columns: dict[str, Any] = {
        "user_id": user_id,
        "webex_id": profile.webex_id,
        "email": profile.email,
        "password": password,
        "first_name": profile.first_name,
        "last_name": profile.last_name,
        "active": profile.active.value,
        "role": role,
        "locked": bool(profile.security and profile.security.lock_account),
        "schedulers": _schedulers(profile.scheduling_permission),
        "is_agent": bool(prefs and prefs.is_agent),
        "is_manager": bool(prefs and prefs.is_manager),
        "registered": registered,
        "sort_keys": json.dumps(_sort_keys(user_id, profile, role, registered)),
        "body": to_text(profile),
    }
    names = ", ".join(columns)
    marks = ", ".join(f":{name}" for name in columns)
    changes = ", ".join(f"{name} = excluded.{name}" for name in columns if name != "password")
    db.execute(
        f"INSERT INTO users ({names}) VALUES ({marks}) ON CONFLICT (user_id) DO UPDATE SET"  # noqa: S608
        f" {changes}, password = coalesce(excluded.password, password)",
        columns,
    )


def _settle_role(profile: CreateUser) -> str:
    """The first role of the privileges that holds; the profile then says so, too."""
    privilege = profile.privilege = profile.privilege or Privilege()
    if privilege.site_admin:
        role = "administrator"
    elif privilege.ro_site_admin:
        role = "reader"
    else:
        role = "attendee" if privilege.attendee_only else "host"
    privilege.site_admin = role == "administrator"
    privilege.ro_site_admin = role == "reader"
    privilege.attendee_only = role == "attendee"
    privilege.host = role != "attendee"
    return role


def _schedulers(permission: str | None) -> str:
    """Logins between semicolons, with one at either end to search by."""
    names = (permission or "").replace(",", ";").lower().split(";")
    return ";" + "".join(f"{name.strip()};" for name in names if name.strip())


def _sort_keys(user_id: int, profile: CreateUser, role: str, registered: str) -> dict[str, object]:
    address, phones = profile.address, profile.phones
    values = {
        OrderBy.UID: user_id,
        OrderBy.WEBEX_ID: profile.webex_id,
        OrderBy.FIRST_NAME: profile.first_name,
        OrderBy.LAST_NAME: profile.last_name,
        OrderBy.EMAIL: profile.email,
        OrderBy.ACTIVE: profile.active,
        OrderBy.REG_DATE: registered,
        OrderBy.REG_EXP_DATE: profile.expiration_date and profile.expiration_date.isoformat(" "),
        OrderBy.PRIVILEGE: role,
        OrderBy.PERSONAL_URL: profile.personal_url,
        OrderBy.ADDRESS1: address and address.address1,
        OrderBy.ADDRESS2: address and address.address2,
        OrderBy.CITY: address and address.city,
        OrderBy.STATE: address and address.state,
        OrderBy.ZIP_CODE: address and address.zip_code,
        OrderBy.COUNTRY: address and address.country,
        OrderBy.PHONE1: phones and phones.phone,
        OrderBy.PHONE2: phones and phones.phone2,
        OrderBy.MOBILE1: phones and phones.mobile_phone,
        OrderBy.MOBILE2: phones and phones.mobile_phone2,
        OrderBy.FAX: phones and phones.fax,
        OrderBy.PAGER: phones and phones.pager,
        OrderBy.EMAIL2: profile.email2,
        OrderBy.TIME_ZONE: profile.time_zone_id,
        OrderBy.OFFICE_URL: profile.office_url,
        OrderBy.OFFICE_TITLE: profile.title,
        OrderBy.CATEGORY_ID: profile.category_id,
    }
    return {key.value: value for key, value in values.items()}


# Proof of identity --------------------------------------------------------------------------------


def authenticate(db: sqlite3.Connection, security: SecurityContext, now: datetime) -> Account:
    """The account that makes a call.

    Raises:
        Refusal: There is no such account, it is not in use, or the password or ticket is not good.
    """
    if security.session_ticket:
        account = _by_ticket(db, security, now)
    elif security.webex_id:
        account = require(db, security.webex_id)
        if not security.password:
            raise answers.sign_in_failed("There is neither a password nor a session ticket")
        row = db.execute(
            "SELECT password FROM users WHERE user_id = ?", (account.user_id,)
        ).fetchone()
        if not compare_digest(security.password.encode(), (row["password"] or "").encode()):
            raise answers.sign_in_failed("The password is wrong")
    else:
        raise answers.unknown_user("")
    if not account.may_sign_in:
        raise answers.sign_in_failed("The account is not active, or locked")
    return account


def _by_ticket(db: sqlite3.Connection, security: SecurityContext, now: datetime) -> Account:
    row = db.execute(
        "SELECT user_id FROM tickets WHERE ticket = ? AND kind = 'session' AND expires > ?",
        (security.session_ticket, now.timestamp()),
    ).fetchone()
    account = row and find(db, user_id=row["user_id"])
    wanted = (security.webex_id or "").lower()
    if not account or wanted not in ("", account.webex_id.lower()):
        raise answers.sign_in_failed("The session ticket is not valid, or no longer")
    return account


def issue_session_ticket(db: sqlite3.Connection, account: Account, now: datetime) -> str:
    """A new ticket that stands for the account's password for `TICKET_LIFE` seconds."""
    db.execute("DELETE FROM tickets WHERE expires <= ?", (now.timestamp(),))
    ticket = secrets.token_urlsafe(48)
    db.execute(
        "INSERT INTO tickets VALUES (?, 'session', ?, ?)",
        (ticket, account.user_id, now.timestamp() + TICKET_LIFE),
    )
    return ticket


def login_ticket(db: sqlite3.Connection, account: Account) -> str:
    """The ticket that signs an account in to the web pages: the same one until it is used."""
    row = db.execute(
        "SELECT ticket FROM tickets WHERE user_id = ? AND kind = 'login'", (account.user_id,)
    ).fetchone()
    if row is not None:
        found: str = row["ticket"]
        return found
    ticket = secrets.token_hex(16)
    db.execute("INSERT INTO tickets VALUES (?, 'login', ?, NULL)", (ticket, account.user_id))
    return ticket
