"""The systems: their settings and secrets, and how a client is made of these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from meetwire.cli.problems import SetUpError
from meetwire.runtime.message import Request

if TYPE_CHECKING:
    from meetwire.runtime.client import Client
    from meetwire.runtime.credentials import Credentials
    from meetwire.runtime.oauth import OAuth

__all__ = ["SYSTEMS", "Account", "System"]


class Account(Protocol):
    """What a system asks of a profile."""

    @property
    def is_preview(self) -> bool:
        """Whether nothing will be sent, so that stand-ins do for all that is not known."""
        ...

    def text(self, name: str) -> str | None:
        """A setting."""
        ...

    def needed(self, name: str, stand_in: str) -> str:
        """A setting that must be there."""
        ...

    def flag(self, name: str) -> bool:
        """A setting that is yes or no."""
        ...

    def secret(self, name: str) -> str:
        """A secret that must be there."""
        ...

    def secret_if_any(self, name: str) -> str | None:
        """A secret that may be missing, which nobody is asked for."""
        ...

    def keep(self, name: str, value: str) -> None:
        """Take a secret that is new, in place of one that is used up."""
        ...


class System(NamedTuple):
    """One system, as the command knows it."""

    name: str
    """Name of the command and of the package below `meetwire`."""
    title: str
    """What it is."""
    settings: Mapping[str, str]
    """What each setting of a profile means."""
    secrets: Mapping[str, str]
    """What each secret of a profile is."""
    connect: Callable[..., Client]
    """Makes a client, of an Account, the module of the operation, and options for the client."""

    @property
    def secret_names(self) -> frozenset[str]:
        """What secrets are called on the wire."""
        names: frozenset[str] = self._index.SECRETS
        return names

    @property
    def _index(self) -> ModuleType:
        return import_module(f"meetwire.{self.name}._index")

    def operations(self) -> dict[str, list[str]]:
        """The modules that have an operation, by the operation's name; the newest comes last."""
        modules: Mapping[str, tuple[str, ...]] = getattr(self._index, "MODULES", {})
        single: Mapping[str, str] = getattr(self._index, "OPERATIONS", {})
        found = {name: [module] for name, module in single.items()}
        for module, names in modules.items():
            for name in names:
                found.setdefault(name, []).append(module)
        return found

    def request(self, module: str, name: str) -> type[Request[Any]]:
        """The request class of an operation."""
        found: type[Request[Any]] = getattr(import_module(f"meetwire.{self.name}.{module}"), name)
        return found


_ADDRESS: Final = {
    "allow_http": "true: let secrets travel in clear text to another machine",
    "timeout": "seconds that one attempt may take",
}

# Webex --------------------------------------------------------------------------------------------


def _webex(account: Account, module: str, **options: Any) -> Client:
    from meetwire.webex import Webex

    return Webex(
        account.needed("site", "your-site"),
        _webex_credentials(account),
        site_id=account.text("site_id"),
        partner_id=account.text("partner_id"),
        endpoint=account.text("endpoint"),
        allow_http=account.flag("allow_http"),
        **options,
    )


def _webex_credentials(account: Account) -> Credentials | None:
    from meetwire.runtime.credentials import AccessToken, Password, SamlAssertion, SessionTicket

    way = account.text("sign_in") or "password"
    kinds: dict[str, Callable[[str, str], Credentials]] = {
        "password": Password,
        "session_ticket": SessionTicket,
        "access_token": AccessToken,
        "saml_assertion": SamlAssertion,
    }
    if way == "nobody":
        return None
    if way not in kinds:
        raise SetUpError(f"sign_in must be {', '.join(kinds)} or nobody, not {way!r}")
    webex_id = account.needed("webex_id", "you@example.com")
    if account.is_preview and way != "password":
        return SessionTicket(webex_id, account.secret(way))  # what would have been signed in for
    return kinds[way](webex_id, account.secret(way))


# GoToWebinar --------------------------------------------------------------------------------------


def _gotowebinar(account: Account, module: str, **options: Any) -> Client:
    from meetwire.gotowebinar import GoToWebinar, TokenForm

    form = (account.text("token_form") or "current").upper()
    if form not in TokenForm.__members__:
        forms = ", ".join(name.lower() for name in TokenForm.__members__)
        raise SetUpError(f"token_form must be one of {forms}, not {form.lower()!r}")
    key = account.text("organizer_key") or ("your-organizer-key" if account.is_preview else None)
    return GoToWebinar(
        _oauth(account),
        organizer_key=key,
        api=module,
        api_url=account.text("api_url"),
        token_url=account.text("token_url"),
        token_form=TokenForm[form],
        allow_http=account.flag("allow_http"),
        **options,
    )


def _oauth(account: Account) -> OAuth:
    from meetwire.runtime.oauth import OAuth, Tokens

    client_id = account.text("client_id")
    if client_id is None or account.is_preview:
        return OAuth(account.secret("access_token"))
    refresh_token = account.secret("refresh_token")

    def keep(tokens: Tokens) -> None:
        if tokens.refresh_token is not None and tokens.refresh_token != refresh_token:
            account.keep("refresh_token", tokens.refresh_token)

    return OAuth(
        refresh_token=refresh_token,
        client_id=client_id,
        client_secret=account.secret_if_any("client_secret"),
        on_renewal=keep,
    )


# LiveMinutes, IOMeeting, GatherPlace --------------------------------------------------------------


def _liveminutes(account: Account, module: str, **options: Any) -> Client:
    from meetwire.liveminutes import Basic, LiveMinutes

    return LiveMinutes(
        Basic(account.needed("user", "your-account-sid"), account.secret("token")),
        base_url=account.text("base_url"),
        allow_http=account.flag("allow_http"),
        **options,
    )


def _iomeeting(account: Account, module: str, **options: Any) -> Client:
    from meetwire.iomeeting import IOMeeting

    return IOMeeting(
        account.needed("site", "your-site"),
        base_url=account.text("base_url"),
        allow_http=account.flag("allow_http"),
        **options,
    )


def _gatherplace(account: Account, module: str, **options: Any) -> Client:
    from meetwire.gatherplace import GatherPlace, PortletToken

    return GatherPlace(
        PortletToken(account.secret("token")),
        base_url=account.text("base_url"),
        allow_http=account.flag("allow_http"),
        **options,
    )


SYSTEMS: Final[Mapping[str, System]] = {
    system.name: system
    for system in (
        System(
            "webex",
            "the Webex XML API",
            {
                "site": "name of the site: acme for acme.webex.com",
                "webex_id": "user name of the account",
                "sign_in": "password (the default), session_ticket, access_token, saml_assertion,"
                " or nobody",
                "site_id": "number of the site, in place of its name",
                "partner_id": "what the vendor gave for integrations; goes with site_id",
                "endpoint": "where the API is, if not at https://SITE.webex.com",
                **_ADDRESS,
            },
            {
                "password": "the account's password",
                "session_ticket": "a ticket that AuthenticateUser gave",
                "access_token": "an OAuth access token of the account",
                "saml_assertion": "what the identity provider answered",
            },
            _webex,
        ),
        System(
            "gotowebinar",
            "GoToWebinar, of which call takes v1.NAME and v2.NAME",
            {
                "client_id": "the program that the vendor has registered; goes with refresh_token",
                "organizer_key": "whose webinars, where the tokens do not say so",
                "api_url": "where the API is, if not at https://api.getgo.com",
                "token_url": "where tokens are asked for, if not where token_form says",
                "token_form": "current (the default), mid, legacy or bare",
                **_ADDRESS,
            },
            {
                "refresh_token": "gets access tokens; replaced in the keyring when it is used up",
                "client_secret": "proves which program is asking, if it was given one",
                "access_token": "in place of all these, for as long as it is good",
            },
            _gotowebinar,
        ),
        System(
            "liveminutes",
            "LiveMinutes",
            {
                "user": "the account's identifier",
                "base_url": "where the API is, if not at https://api.liveminutes.com",
                **_ADDRESS,
            },
            {"token": "the account's token"},
            _liveminutes,
        ),
        System(
            "iomeeting",
            "IOMeeting",
            {
                "site": "name of the site: acme for acme.iomeeting.cn",
                "base_url": "where the site is, if not at https://SITE.iomeeting.cn",
                **_ADDRESS,
            },
            {},
            _iomeeting,
        ),
        System(
            "gatherplace",
            "GatherPlace",
            {
                "base_url": "where the service is, if not at https://www.gatherplace.net",
                **_ADDRESS,
            },
            {"token": "the token that the account has made for portlets"},
            _gatherplace,
        ),
    )
}
"""All systems, by name."""
