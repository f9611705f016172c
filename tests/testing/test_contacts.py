"""Address books and distribution lists in the sandbox, over real HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from meetwire.runtime.errors import NotFound, PrivilegeRequired
from meetwire.testing import Sandbox
from meetwire.webex import Webex
from meetwire.webex import general_session as ep
from meetwire.webex.common import Address, AddressType, Phones

GLOBAL = AddressType.GLOBAL


def add(site: Webex, *emails: str, book: AddressType | None = None) -> list[int]:
    contacts = [
        ep.Contact(email=email, address=Address(address_type=book) if book else None)
        for email in emails
    ]
    return site.send(ep.CreateContacts(contact=contacts)).contact_id


def emails(site: Webex, **criteria: Any) -> list[str]:
    return [each.email for each in site.send(ep.LstContact(**criteria)).contact]


def group(site: Webex, name: str, *contacts: int) -> int:
    wanted = ep.DistListWithContact(name=name, description=f"{name}!", contact_id=[*contacts])
    return site.send(ep.CreateDistList(dist_list=wanted)).dist_list_id


def test_a_contact_comes_back_with_its_address_in_small_letters(host: Webex) -> None:
    wanted = ep.Contact(
        name="Cal",
        email="Cal@X.example",
        company="X",
        phones=Phones(phone="1,408,555"),
        address=Address(address_type=AddressType.PERSONAL, city="Riga"),
        time_zone_id=4,
    )
    (number,) = host.send(ep.CreateContacts(contact=[wanted])).contact_id
    assert number > 0
    wanted.email = "cal@x.example"
    assert host.send(ep.LstContact()).contact == [wanted]


def test_everybody_has_an_address_book(host: Webex, other: Webex, sandbox: Sandbox) -> None:
    add(host, "a@x.example", "b@x.example")
    with pytest.raises(NotFound, match="000015"):
        emails(other)
    assert emails(other, host_webex_id=sandbox.host.webex_id) == ["a@x.example", "b@x.example"]
    with pytest.raises(NotFound, match="030001"):
        emails(other, host_webex_id="nobody")


def test_the_book_of_the_company_is_filled_by_administrators(host: Webex, admin: Webex) -> None:
    with pytest.raises(PrivilegeRequired, match="000001"):
        add(host, "a@x.example", book=GLOBAL)
    add(admin, "a@x.example", book=GLOBAL)
    assert emails(host, address_type=GLOBAL) == ["a@x.example"]
    with pytest.raises(NotFound):
        emails(admin, address_type=AddressType.PERSONAL)


def test_a_list_holds_contacts(host: Webex) -> None:
    one, two, _ = add(host, "a@x.example", "b@x.example", "c@x.example")
    number = group(host, "Team", one, two)
    assert emails(host, dist_list_id=number) == ["a@x.example", "b@x.example"]
    assert emails(host, dist_list_name="team") == ["a@x.example", "b@x.example"]
    with pytest.raises(NotFound):
        emails(host, dist_list_id=number, dist_list_name="Crew")


def test_a_list_may_hold_contacts_of_the_company(host: Webex, admin: Webex) -> None:
    (boss,) = add(admin, "boss@x.example", book=GLOBAL)
    number = group(host, "Team", boss)
    assert emails(host, dist_list_id=number, address_type=GLOBAL) == ["boss@x.example"]


def test_a_list_holds_only_contacts_that_its_owner_has(host: Webex, other: Webex) -> None:
    (theirs,) = add(other, "a@x.example")
    for number in (theirs, 1):
        with pytest.raises(NotFound, match="000015"):
            group(host, "Team", number)
    with pytest.raises(NotFound):
        host.send(ep.LstDistList())


def change(site: Webex, number: int, **more: Any) -> None:
    site.send(ep.SetDistList(dist_list=ep.DistListChange(dist_list_id=number, **more)))


def test_contacts_are_added_to_a_list_and_taken_off(host: Webex) -> None:
    one, two, three = add(host, "a@x.example", "b@x.example", "c@x.example")
    number = group(host, "Team", one)
    operation = ep.ContactOperation
    change(host, number, contact_id=[two, three], contact_operation=operation.ADD)
    assert len(emails(host, dist_list_id=number)) == 3
    change(host, number, contact_id=[one, three], contact_operation=operation.DELETE)
    assert emails(host, dist_list_id=number) == ["b@x.example"]
    with pytest.raises(NotFound, match="000015"):
        change(host, number, contact_id=[one], contact_operation=operation.DELETE)
    change(host, number, contact_operation=operation.DELETE_ALL)
    with pytest.raises(NotFound):
        emails(host, dist_list_id=number)
    assert len(emails(host)) == 3


def test_texts_of_a_list_change_as_specified(host: Webex) -> None:
    number = group(host, "Team")
    change(host, number, name="Crew")
    (got,) = host.send(ep.LstDistList(dist_list_id=number)).dist_list
    assert got == ep.DistList(
        dist_list_id=number, name="Crew", description="Team!", address_type=AddressType.PERSONAL
    )


def test_lists_are_found_by_owner_and_name(host: Webex, other: Webex, sandbox: Sandbox) -> None:
    number = group(host, "Team")
    group(host, "Crew")
    got = other.send(ep.LstDistList(name="TEAM", host_webex_id=sandbox.host.webex_id))
    assert [each.dist_list_id for each in got.dist_list] == [number]
    with pytest.raises(NotFound, match="000015"):
        other.send(ep.LstDistList())


def test_lists_of_others_are_left_alone(host: Webex, other: Webex, admin: Webex) -> None:
    number = group(host, "Team")
    with pytest.raises(PrivilegeRequired, match="000001"):
        change(other, number, name="Crew")
    with pytest.raises(NotFound, match="000015"):
        change(host, 1, name="Crew")
    change(admin, number, name="Crew")
    assert host.send(ep.LstDistList()).dist_list[0].name == "Crew"
