"""The accounts of the site: who they are, what they may do, and how they prove it."""

from __future__ import annotations

import json
import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hmac import compare_digest
from typing import Any, Final

from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.operation import Caller, Effect
from meetwire.testing import answers, zones
from meetwire.testing.messages import from_text, to_text
from meetwire.testing.state import next_number, stamp
from meetwire.webex.user import ActiveState, CreateUser, OrderBy, Privilege

__all__ = [
    "NOBODY",
    "Account",
    "Ticket",
    "active_hosts",
    "authenticate",
    "create",
    "find",
    "expire_session_tickets",
    "issue",
    "login_ticket",
    "profile_of",
    "require",
    "roles",
    "save",
    "set_active",
]


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
    expires: str | None
    """When the account ends, in GMT."""

    @property
    def may_sign_in(self) -> bool:
        """Whether the account is in use."""
        return self.active is ActiveState.ACTIVATED and not self.locked


NOBODY: Final = Account(0, "", "", "nobody", ActiveState.ACTIVATED, locked=False, expires=None)
"""Who calls without saying who it is."""


def _account(row: sqlite3.Row) -> Account:
    return Account(
        row["user_id"],
        row["webex_id"],
        row["email"] or "",
        row["role"],
        ActiveState(row["active"]),
        bool(row["locked"]),
        row["expires"],
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


def active_hosts(db: sqlite3.Connection) -> int:
    """How many accounts in use can host; administrators of either kind are among them."""
    count: int = db.execute(
        "SELECT COUNT(*) FROM users WHERE active = 'ACTIVATED' AND role <> 'attendee'"
    ).fetchone()[0]
    return count


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
        "expires": _expires(profile),
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


def _expires(profile: CreateUser) -> str | None:
    """When an account ends, in GMT; its date is in the zone of its user."""
    if profile.expiration_date is None:
        return None
    zone = zones.chosen(profile.time_zone_id, profile.time_zone)
    return zones.to_gmt(profile.expiration_date, zone).isoformat(" ")


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


class Ticket(StrEnum):
    """What stands for a password: a secret text that the site has issued for some time."""

    SESSION = "session"
    """What AuthenticateUser answers."""
    ACCESS = "access"
    """An OAuth access token, which a real site would get from Control Hub."""
    ASSERTION = "assertion"
    """A SAML response, which a real site would get from an identity provider."""


def authenticate(
    db: sqlite3.Connection,
    security: SecurityContext,
    now: datetime,
    *,
    assertion: str | None = None,
    access_token: str | None = None,
) -> Account:
    """The account that makes a call. Of several proofs of that, one that is good is enough.

    Args:
        db: The database.
        security: What came with the call.
        now: When tickets have to be good.
        assertion: A SAML response from the body of the call.
        access_token: An access token from there.

    Raises:
        Refusal: There is no such account, it is not in use, or no proof is good. It is about the
            first in the service's order: assertion, ticket or password, access token.
    """
    refusals: list[answers.Refusal] = []
    for kind, text in (
        (Ticket.ASSERTION, assertion),
        (Ticket.SESSION, security.session_ticket),
        (None, security.webex_id and security.password),
        (Ticket.ACCESS, access_token or security.webex_access_token),
    ):
        if not text:
            continue
        if kind is None:
            account = _by_password(db, security.webex_id, text)
        else:
            account = _by_ticket(db, kind, text, security.webex_id, now)
        if account is None:
            refusals.append(_refused(kind))
        elif not account.may_sign_in:
            raise answers.sign_in_failed("The account is not active, or locked")
        elif account.expires and account.expires <= stamp(now):
            raise answers.sign_in_failed("The account has expired")
        else:
            return account
    if not refusals:
        require(db, security.webex_id)
        refusals.append(answers.sign_in_failed("There is neither a password nor a session ticket"))
    raise refusals[0]


def _by_password(db: sqlite3.Connection, webex_id: str | None, password: str) -> Account | None:
    account = require(db, webex_id)
    row = db.execute("SELECT password FROM users WHERE user_id = ?", (account.user_id,)).fetchone()
    good = compare_digest(password.encode(), (row["password"] or "").encode())
    return account if good else None


def _by_ticket(
    db: sqlite3.Connection, kind: Ticket, text: str, webex_id: str | None, now: datetime
) -> Account | None:
    row = db.execute(
        "SELECT user_id FROM tickets WHERE ticket = ? AND kind = ? AND expires > ?",
        (text, kind.value, now.timestamp()),
    ).fetchone()
    account = find(db, user_id=row["user_id"]) if row else None
    if account and (webex_id or account.webex_id).lower() == account.webex_id.lower():
        return account
    return None


def _refused(kind: Ticket | None) -> answers.Refusal:
    if kind is None:
        return answers.sign_in_failed("The password is wrong")
    if kind is Ticket.SESSION:
        return answers.sign_in_failed("The session ticket is not valid, or no longer")
    return answers.token_refused("SAML response" if kind is Ticket.ASSERTION else "access token")


def issue(
    db: sqlite3.Connection, account: Account, kind: Ticket, now: datetime, lifetime: float
) -> str:
    """A new ticket of an account, good for some seconds."""
    db.execute("DELETE FROM tickets WHERE expires <= ?", (now.timestamp(),))
    ticket = secrets.token_urlsafe(48)
    db.execute(
        "INSERT INTO tickets VALUES (?, ?, ?, ?)",
        (ticket, kind.value, account.user_id, now.timestamp() + lifetime),
    )
    return ticket


def expire_session_tickets(db: sqlite3.Connection) -> None:
    """End the life of all session tickets. Access tokens and assertions live on."""
    db.execute("DELETE FROM tickets WHERE kind = ?", (Ticket.SESSION.value,))


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
