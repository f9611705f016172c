"""Customer accounts, opportunities and products (part of the sales service)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

from meetwire.testing import accounts
from meetwire.testing.answers import no_privilege, nothing_found
from meetwire.testing.handlers import Call, handles
from meetwire.testing.lists import Condition, equal, joined, one_of, ordering, page
from meetwire.testing.messages import from_text, merge, recast, to_text
from meetwire.testing.state import next_number
from meetwire.webex import sales

__all__ = ["name_them"]

OWN_SYSTEM: Final = 1
"""The external system of what does not say that it comes from one."""


def name_them(call: Call, meta: sales.MetaData) -> None:
    """Fill in the names of the account and the opportunity whose numbers a session has.

    Raises:
        Refusal: There is no such account or opportunity.
    """
    if meta.int_account_id is not None:
        meta.account = _row(call, "customers", meta.int_account_id)["name"]
    if meta.int_opportunity_id is not None:
        meta.opportunity = _row(call, "opportunities", meta.int_opportunity_id)["name"]


# Accounts -----------------------------------------------------------------------------------------


@handles(sales.CreateAccount)
def create_account(call: Call, request: sales.CreateAccount) -> sales.CreateAccountResponse:
    """Add a customer account, of the caller or of the user whom an administrator names."""
    number = next_number(call.db, "customer")
    _write_account(call, number, _owner(call, request.webex_id), request.account)
    return sales.CreateAccountResponse(int_account_id=number)


@handles(sales.SetAccount)
def set_account(call: Call, request: sales.SetAccount) -> sales.SetAccountResponse:
    """Change what the request specifies of an account."""
    row = _own(call, "customers", request.account.int_account_id)
    account = from_text(row["body"], sales.Account)
    merge(account, request.account)
    owner = _owner(call, request.webex_id) if request.webex_id else row["owner"]
    _write_account(call, row["number"], owner, account)
    return sales.SetAccountResponse(int_account_id=row["number"])


def _write_account(call: Call, number: int, owner: int, account: sales.Account) -> None:
    if account.parent_int_id is not None:
        _row(call, "customers", account.parent_int_id)
    account.ext_system_id = account.ext_system_id or OWN_SYSTEM
    call.db.execute(
        "INSERT OR REPLACE INTO customers VALUES (?, ?, ?, ?, ?, ?)",
        (
            number,
            owner,
            account.name or "",
            account.ext_account_id,
            account.ext_system_id,
            to_text(account),
        ),
    )


@handles(sales.LstAccounts)
def lst_accounts(call: Call, request: sales.LstAccounts) -> sales.LstAccountsResponse:
    """The customer accounts that match, in one answer."""
    rows = _select(
        call,
        "customers",
        request.webex_id,
        [
            *equal("number", request.int_account_id),
            *equal("ext_account_id", request.ext_account_id),
            *equal("ext_system_id", request.ext_system_id),
        ],
    )
    return sales.LstAccountsResponse(
        account=[_account(call, row, bool(request.return_opportunity)) for row in rows]
    )


def _account(call: Call, row: sqlite3.Row, with_opportunities: bool) -> sales.AccountInstance:
    opportunities = (
        call.db.execute(
            "SELECT * FROM opportunities WHERE int_account_id = ? ORDER BY number",
            (row["number"],),
        ).fetchall()
        if with_opportunities
        else []
    )
    return recast(
        from_text(row["body"], sales.Account),
        sales.AccountInstance,
        int_account_id=row["number"],
        opportunity=[
            sales.OpportunitySummary(
                name=each["name"],
                int_opportunity_id=each["number"],
                ext_opportunity_id=each["ext_opportunity_id"],
            )
            for each in opportunities
        ],
    )


# Opportunities ------------------------------------------------------------------------------------


@handles(sales.CreateOpportunity)
def create_opportunity(
    call: Call, request: sales.CreateOpportunity
) -> sales.CreateOpportunityResponse:
    """Add an opportunity, of the caller or of the user whom an administrator names."""
    number = next_number(call.db, "opportunity")
    _write_opportunity(call, number, _owner(call, request.webex_id), request.opportunity)
    return sales.CreateOpportunityResponse(int_opportunity_id=number)


@handles(sales.SetOpportunity)
def set_opportunity(call: Call, request: sales.SetOpportunity) -> sales.SetOpportunityResponse:
    """Change what the request specifies of an opportunity."""
    row = _own(call, "opportunities", request.opportunity.int_opportunity_id)
    opportunity = from_text(row["body"], sales.Opportunity)
    merge(opportunity, request.opportunity)
    owner = _owner(call, request.webex_id) if request.webex_id else row["owner"]
    _write_opportunity(call, row["number"], owner, opportunity)
    return sales.SetOpportunityResponse(int_opportunity_id=row["number"])


def _write_opportunity(call: Call, number: int, owner: int, opportunity: sales.Opportunity) -> None:
    if opportunity.int_account_id is not None:
        _row(call, "customers", opportunity.int_account_id)
    opportunity.ext_system_id = opportunity.ext_system_id or OWN_SYSTEM
    call.db.execute(
        "INSERT OR REPLACE INTO opportunities VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            owner,
            opportunity.name or "",
            opportunity.int_account_id,
            opportunity.ext_opportunity_id,
            opportunity.ext_system_id,
            to_text(opportunity),
        ),
    )


@handles(sales.LstOpportunities)
def lst_opportunities(
    call: Call, request: sales.LstOpportunities
) -> sales.LstOpportunitiesResponse:
    """The opportunities that match, in one answer."""
    of_account = "int_account_id IN (SELECT number FROM customers WHERE ext_account_id = ?)"
    rows = _select(
        call,
        "opportunities",
        request.webex_id,
        [
            *equal("int_account_id", request.int_account_id),
            *equal("number", request.int_opportunity_id),
            *equal("ext_opportunity_id", request.ext_opportunity_id),
            *equal("ext_system_id", request.ext_system_id),
            *([Condition(of_account, (request.ext_account_id,))] if request.ext_account_id else []),
        ],
    )
    return sales.LstOpportunitiesResponse(opportunity=[_opportunity(call, row) for row in rows])


def _opportunity(call: Call, row: sqlite3.Row) -> sales.OpportunityRecord:
    account = call.db.execute(
        "SELECT ext_account_id FROM customers WHERE number = ?", (row["int_account_id"],)
    ).fetchone()
    return recast(
        from_text(row["body"], sales.Opportunity),
        sales.OpportunityRecord,
        int_opportunity_id=row["number"],
        ext_account_id=account["ext_account_id"] if account else None,
    )


# What the two have in common ----------------------------------------------------------------------


def _owner(call: Call, webex_id: str | None) -> int:
    """The user whom a request names, or the caller."""
    if not webex_id or webex_id.lower() == call.caller.webex_id.lower():
        return call.caller.user_id
    if not call.is_administrator:
        raise no_privilege("work for other users")
    return accounts.require(call.db, webex_id).user_id


def _row(call: Call, table: str, number: int) -> sqlite3.Row:
    row: sqlite3.Row | None = call.db.execute(
        f"SELECT * FROM {table} WHERE number = ?",  # noqa: S608
        (number,),
    ).fetchone()
    if row is None:
        what = "account" if table == "customers" else "opportunity"
        raise nothing_found(f"{what} {number}")
    return row


def _own(call: Call, table: str, number: int) -> sqlite3.Row:
    row = _row(call, table, number)
    if not call.is_administrator and row["owner"] != call.caller.user_id:
        raise no_privilege("change what belongs to other users")
    return row


def _select(
    call: Call, table: str, webex_id: str | None, criteria: Iterable[Condition]
) -> list[sqlite3.Row]:
    """What is somebody's: of the caller, of whom an administrator names, or else of everybody."""
    owner = None if call.is_administrator and not webex_id else _owner(call, webex_id)
    where = joined([*equal("owner", owner), *criteria], "AND")
    rows = call.db.execute(
        f"SELECT * FROM {table} WHERE {where.sql} ORDER BY number",  # noqa: S608
        where.parameters,
    ).fetchall()
    if not rows:
        raise nothing_found("account or opportunity that matches")
    return rows


# Products -----------------------------------------------------------------------------------------


@handles(sales.AddProducts)
def add_products(call: Call, request: sales.AddProducts) -> sales.AddProductsResponse:
    """Add products of the site."""
    numbers: list[int] = []
    for product in request.product:
        numbers.append(next_number(call.db, "product"))
        call.db.execute(
            "INSERT INTO products VALUES (?, ?, ?)",
            (numbers[-1], product.name, product.description),
        )
    return sales.AddProductsResponse(product_id=numbers)


@handles(sales.SetProducts)
def set_products(call: Call, request: sales.SetProducts) -> sales.SetProductsResponse:
    """Change what the request specifies of products; all of them or none."""
    for product in request.product:
        changed = call.db.execute(
            "UPDATE products SET name = coalesce(?, name),"
            " description = coalesce(?, description) WHERE product_id = ?",
            (product.name, product.description, product.product_id),
        )
        if not changed.rowcount:
            raise nothing_found(f"product {product.product_id}")
    return sales.SetProductsResponse(product_id=[each.product_id for each in request.product])


@handles(sales.LstProducts)
def lst_products(call: Call, request: sales.LstProducts) -> sales.LstProductsResponse:
    """A page of the products of the site."""
    rows, matching = page(
        call.db,
        "SELECT * FROM products",
        visible=(),
        criteria=[
            *equal("name COLLATE NOCASE", request.name),
            *one_of("product_id", request.product_id),
        ],
        order=ordering(
            request.order,
            {"PRODID": "product_id", "NAME": "name", "DESCRIPTION": "description"},
            "product_id",
        ),
        control=request.list_control,
        paging=request.__operation__.paging,
        what="product that matches",
    )
    return sales.LstProductsResponse(
        product=[
            sales.ProductInstance(
                product_id=row["product_id"], name=row["name"], description=row["description"]
            )
            for row in rows
        ],
        matching_records=matching,
    )
