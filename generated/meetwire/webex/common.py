# Generated from schemas/webex/common.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:3b367416c35f6190
"""What every service shares: people, addresses, tracking codes, form fields and credentials."""

from __future__ import annotations

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import Message
from meetwire.runtime.values import BOOL, INT, TEXT, Namespace, OpenEnum

__all__ = [
    "Address",
    "AddressType",
    "AttendeeListView",
    "Browser",
    "CheckBoxItemTag",
    "CheckBoxTag",
    "DayOfWeek",
    "DropdownListTag",
    "EntryExitTone",
    "JoinStatus",
    "LabStatus",
    "Language",
    "Listing",
    "MeetingStatus",
    "MeetingType",
    "OperatingSystem",
    "OptionButtonTag",
    "Person",
    "PersonType",
    "PhoneLabelNum",
    "Phones",
    "PsoFields",
    "RecordingKind",
    "ServiceType",
    "SessionTemplate",
    "SharingColor",
    "SharingView",
    "TextBoxTag",
    "TimeZone",
    "Tracking",
]

NAMESPACE = Namespace("com", "http://www.webex.com/schemas/2002/06/common")


class MeetingType(OpenEnum):
    """Short code of a kind of meeting.

    `com:meetingTypeType` on the wire.
    """

    INITIAL = "INITIAL"
    FRE = "FRE"
    STD = "STD"
    PRO = "PRO"
    STANDARD_SUB = "STANDARD_SUB"
    PRO_SUB = "PRO_SUB"
    PPU = "PPU"
    ONCALL = "ONCALL"
    ONTOUR = "ONTOUR"
    ONSTAGE = "ONSTAGE"
    ACCESS_ANYWHERE = "ACCESS_ANYWHERE"
    COB = "COB"
    OCS = "OCS"
    ONS = "ONS"
    RAS = "RAS"
    """Access Anywhere."""
    SC3 = "SC3"
    SOP = "SOP"
    SOS = "SOS"
    TRS = "TRS"
    CUSTOM = "CUSTOM"
    SMT = "SMT"
    """SMARTtech."""
    SAC = "SAC"


class TimeZone(OpenEnum):
    """Time zone as a label with its standard offset. Servers send other labels too.

    `com:timeZoneType` on the wire.
    """

    GMT_MINUS_12_00_DATELINE_ENIWETOK = "GMT-12:00, Dateline (Eniwetok)"
    GMT_MINUS_11_00_SAMOA_SAMOA = "GMT-11:00, Samoa (Samoa)"
    GMT_MINUS_10_00_HAWAII_HONOLULU = "GMT-10:00, Hawaii (Honolulu)"
    GMT_MINUS_09_00_ALASKA_ANCORAGE = "GMT-09:00, Alaska (Ancorage)"
    GMT_MINUS_08_00_PACIFIC_SAN_JOSE = "GMT-08:00, Pacific (San Jose)"
    GMT_MINUS_07_00_MOUNTAIN_ARIZONA = "GMT-07:00, Mountain (Arizona)"
    GMT_MINUS_07_00_MOUNTAIN_DENVER = "GMT-07:00, Mountain (Denver)"
    GMT_MINUS_06_00_CENTRAL_CHICAGO = "GMT-06:00, Central (Chicago)"
    GMT_MINUS_06_00_MEXICO_MEXICO_CITY_TEGUCIGALPA = "GMT-06:00, Mexico (Mexico City,Tegucigalpa)"
    GMT_MINUS_06_00_CENTRAL_REGINA = "GMT-06:00, Central (Regina)"
    GMT_MINUS_05_00_S_AMERICA_PACIFIC_BOGOTA = "GMT-05:00, S. America Pacific (Bogota)"
    GMT_MINUS_05_00_EASTERN_NEW_YORK = "GMT-05:00, Eastern (New York)"
    GMT_MINUS_05_00_EASTERN_INDIANA = "GMT-05:00, Eastern (Indiana)"
    GMT_MINUS_04_00_ATLANTIC_HALIFAX = "GMT-04:00, Atlantic (Halifax)"
    GMT_MINUS_04_00_S_AMERICA_WESTERN_CARACAS = "GMT-04:00, S. America Western (Caracas)"
    GMT_MINUS_03_30_NEWFOUNDLAND_NEWFOUNDLAND = "GMT-03:30, Newfoundland (Newfoundland)"
    GMT_MINUS_03_00_S_AMERICA_EASTERN_BRASILIA = "GMT-03:00, S. America Eastern (Brasilia)"
    GMT_MINUS_03_00_S_AMERICA_EASTERN_BUENOS_AIRES = "GMT-03:00, S. America Eastern (Buenos Aires)"
    GMT_MINUS_02_00_MID_ATLANTIC_MID_ATLANTIC = "GMT-02:00, Mid-Atlantic (Mid-Atlantic)"
    GMT_MINUS_01_00_AZORES_AZORES = "GMT-01:00, Azores (Azores)"
    GMT_PLUS_00_00_GREENWICH_CASABLANCA = "GMT+00:00, Greenwich (Casablanca)"
    GMT_PLUS_00_00_GMT_LONDON = "GMT+00:00, GMT (London)"
    GMT_PLUS_01_00_EUROPE_AMSTERDAM = "GMT+01:00, Europe (Amsterdam)"
    GMT_PLUS_01_00_EUROPE_PARIS = "GMT+01:00, Europe (Paris)"
    GMT_PLUS_01_00_EUROPE_PRAGUE = "GMT+01:00, Europe (Prague)"
    GMT_PLUS_01_00_EUROPE_BERLIN = "GMT+01:00, Europe (Berlin)"
    GMT_PLUS_02_00_GREECE_ATHENS = "GMT+02:00, Greece (Athens)"
    GMT_PLUS_02_00_EASTERN_EUROPE_BUCHAREST = "GMT+02:00, Eastern Europe (Bucharest)"
    GMT_PLUS_02_00_EGYPT_CAIRO = "GMT+02:00, Egypt (Cairo)"
    GMT_PLUS_02_00_SOUTH_AFRICA_PRETORIA = "GMT+02:00, South Africa (Pretoria)"
    GMT_PLUS_02_00_NORTHERN_EUROPE_HELSINKI = "GMT+02:00, Northern Europe (Helsinki)"
    GMT_PLUS_02_00_ISRAEL_TEL_AVIV = "GMT+02:00, Israel (Tel Aviv)"
    GMT_PLUS_03_00_SAUDI_ARABIA_BAGHDAD = "GMT+03:00, Saudi Arabia (Baghdad)"
    GMT_PLUS_03_00_RUSSIAN_MOSCOW = "GMT+03:00, Russian (Moscow)"
    GMT_PLUS_03_00_NAIROBI_NAIROBI = "GMT+03:00, Nairobi (Nairobi)"
    GMT_PLUS_03_00_IRAN_TEHRAN = "GMT+03:00, Iran (Tehran)"
    GMT_PLUS_04_00_ARABIAN_ABU_DHABI_MUSCAT = "GMT+04:00, Arabian (Abu Dhabi, Muscat)"
    GMT_PLUS_04_00_BAKU_BAKU = "GMT+04:00, Baku (Baku)"
    GMT_PLUS_04_00_AFGHANISTAN_KABUL = "GMT+04:00, Afghanistan (Kabul)"
    GMT_PLUS_05_00_WEST_ASIA_EKATERINBURG = "GMT+05:00, West Asia (Ekaterinburg)"
    GMT_PLUS_05_00_WEST_ASIA_ISLAMABAD = "GMT+05:00, West Asia (Islamabad)"
    GMT_PLUS_05_30_INDIA_BOMBAY = "GMT+05:30, India (Bombay)"
    GMT_PLUS_06_00_COLUMBO_COLUMBO = "GMT+06:00, Columbo (Columbo)"
    GMT_PLUS_06_00_CENTRAL_ASIA_ALMATY = "GMT+06:00, Central Asia (Almaty)"
    GMT_PLUS_07_00_BANGKOK_BANGKOK = "GMT+07:00, Bangkok (Bangkok)"
    GMT_PLUS_08_00_CHINA_BEIJING = "GMT+08:00, China (Beijing)"
    GMT_PLUS_08_00_AUSTRALIA_WESTERN_PERTH = "GMT+08:00, Australia Western (Perth)"
    GMT_PLUS_08_00_SINGAPORE_SINGAPORE = "GMT+08:00, Singapore (Singapore)"
    GMT_PLUS_08_00_TAIPEI_HONG_KONG = "GMT+08:00, Taipei (Hong Kong)"
    GMT_PLUS_09_00_TOKYO_TOKYO = "GMT+09:00, Tokyo (Tokyo)"
    GMT_PLUS_09_00_KOREA_SEOUL = "GMT+09:00, Korea (Seoul)"
    GMT_PLUS_09_30_YAKUTSK_YAKUTSK = "GMT+09:30, Yakutsk (Yakutsk)"
    GMT_PLUS_09_30_AUSTRALIA_CENTRAL_ADELAIDE = "GMT+09:30, Australia Central (Adelaide)"
    GMT_PLUS_09_30_AUSTRALIA_CENTRAL_DARWIN = "GMT+09:30, Australia Central (Darwin)"
    GMT_PLUS_10_00_AUSTRALIA_EASTERN_BRISBANE = "GMT+10:00, Australia Eastern (Brisbane)"
    GMT_PLUS_10_00_AUSTRALIA_EASTERN_SYDNEY = "GMT+10:00, Australia Eastern (Sydney)"
    GMT_PLUS_10_00_WEST_PACIFIC_GUAM = "GMT+10:00, West Pacific (Guam)"
    GMT_PLUS_10_00_TASMANIA_HOBART = "GMT+10:00, Tasmania (Hobart)"
    GMT_PLUS_10_00_VLADIVOSTOK_VLADIVOSTOK = "GMT+10:00, Vladivostok (Vladivostok)"
    GMT_PLUS_11_00_CENTRAL_PACIFIC_SOLOMON_IS = "GMT+11:00, Central Pacific (Solomon Is)"
    GMT_PLUS_12_00_NEW_ZEALAND_WELLINGTON = "GMT+12:00, New Zealand (Wellington)"
    GMT_PLUS_12_00_FIJI_FIJI = "GMT+12:00, Fiji (Fiji)"


class DayOfWeek(OpenEnum):
    """Day of the week, in English capitals.

    `com:dayOfWeekType` on the wire.
    """

    SUNDAY = "SUNDAY"
    MONDAY = "MONDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"
    THURSDAY = "THURSDAY"
    FRIDAY = "FRIDAY"
    SATURDAY = "SATURDAY"


class AddressType(OpenEnum):
    """Whether an address is kept for one person or for the whole site.

    `com:addressTypeType` on the wire.
    """

    PERSONAL = "PERSONAL"
    GLOBAL = "GLOBAL"


class PersonType(OpenEnum):
    """How a person is related to a site or a session.

    `com:personTypeType` on the wire.
    """

    VISITOR = "VISITOR"
    MEMBER = "MEMBER"
    PANELIST = "PANELIST"
    SME = "SME"
    """Subject-matter expert."""
    SALES_TEAM = "SALESTEAM"


class Language(OpenEnum):
    """Language of the user interface, as an English name.

    `com:languageType` on the wire.
    """

    ENGLISH = "ENGLISH"
    INTERNATIONAL_ENGLISH = "INTERNATIONAL ENGLISH"
    SIMPLIFIED_CHINESE = "SIMPLIFIED CHINESE"
    TRADITIONAL_CHINESE = "TRADITIONAL CHINESE"
    JAPANESE = "JAPANESE"
    KOREAN = "KOREAN"
    FRENCH = "FRENCH"
    CANADIAN_FRENCH = "CANADIAN FRENCH"
    GERMAN = "GERMAN"
    ITALIAN = "ITALIAN"
    CASTILIAN_SPANISH = "CASTILIAN SPANISH"
    LATIN_AMERICAN_SPANISH = "LATIN AMERICAN SPANISH"
    SWEDISH = "SWEDISH"
    DUTCH = "DUTCH"
    BRAZILIAN_PORTUGUESE = "BRAZILIAN PORTUGUESE"
    PORTUGUESE = "PORTUGUESE"
    SPANISH = "SPANISH"


class OperatingSystem(OpenEnum):
    """Operating system of a computer.

    `com:osType` on the wire.
    """

    WIN2K = "WIN2K"
    WINNT = "WINNT"
    WIN9X = "WIN9X"
    LINUX = "LINUX"
    HPUX = "HPUX"
    AIX = "AIX"


class Browser(OpenEnum):
    """Web browser and its generation.

    `com:browserType` on the wire.
    """

    IE5X = "IE5X"
    NAX6X = "NAX6X"
    NAX4X = "NAX4X"
    IE4X = "IE4X"


class EntryExitTone(OpenEnum):
    """What callers hear when somebody joins or leaves the teleconference.

    `com:entryExitToneType` on the wire.
    """

    NO_TONE = "NOTONE"
    BEEP = "BEEP"
    ANNOUNCE_NAME = "ANNOUNCENAME"
    """The name of the person is played."""


class AttendeeListView(OpenEnum):
    """Who may see the list of attendees during a session.

    `com:attendeeListViewType` on the wire.
    """

    ALL = "ALL"
    HOST_PRESENTER_PANELISTS = "HOST,PRESENTER,PANELISTS"


class Listing(OpenEnum):
    """How visible a session or recording is on the site.

    `com:listingType` on the wire.
    """

    PUBLIC = "PUBLIC"
    PRIVATE = "PRIVATE"
    UNLISTED = "UNLISTED"


class MeetingStatus(OpenEnum):
    """How far a meeting has got.

    `com:meetingStatusType` on the wire.
    """

    NOT_STARTED = "NOT_STARTED"
    IN_PROGRESS = "IN_PROGRESS"
    ENDED = "ENDED"


class LabStatus(OpenEnum):
    """Whether the computers of a hands-on lab can be reserved.

    `com:labStatusType` on the wire.
    """

    AVAILABLE = "AVAILABLE"
    UNAVAILABLE = "UNAVAILABLE"


class ServiceType(OpenEnum):
    """Which of the session services something belongs to.

    `com:serviceTypeType` on the wire.
    """

    MEETING_CENTER = "MeetingCenter"
    EVENT_CENTER = "EventCenter"
    TRAINING_CENTER = "TrainingCenter"
    SUPPORT_CENTER = "SupportCenter"
    SALES_CENTER = "SalesCenter"


class JoinStatus(OpenEnum):
    """How far the invitation or registration of a person has got.

    `com:joinStatusType` on the wire.
    """

    REGISTER = "REGISTER"
    INVITE = "INVITE"
    REJECT = "REJECT"
    ACCEPT = "ACCEPT"


class SharingView(OpenEnum):
    """How shared content is laid out on the viewers' screens.

    `com:sharingViewType` on the wire.
    """

    FS_SCALE = "FS_SCALE"
    """Full screen, scaled to fit."""
    FS = "FS"
    """Full screen."""
    WIN_SCALE = "WIN_SCALE"
    """In a window, scaled to fit."""
    WIN = "WIN"
    """In a window."""


class SharingColor(OpenEnum):
    """Colors in which shared content is sent.

    `com:sharingColorType` on the wire.
    """

    COLORS_256 = "256"
    COLORS_16BIT = "16BIT"


class RecordingKind(OpenEnum):
    """Where a recording is made.

    `com:recordingType` on the wire.
    """

    NBR = "NBR"
    """Network-based: on the server."""
    LOCAL = "LOCAL"
    """On a participant's own computer."""


class Address(Message):
    """A postal address.

    `com:addressType` on the wire.
    """

    address_type: AddressType | None = element("addressType", AddressType, default=None)
    """Whose address book the address belongs to: one person's or everybody's. The service assumes
    `PERSONAL` if it is absent.
    """
    address1: str | None = element("address1", TEXT, default=None)
    """First line: street and number."""
    address2: str | None = element("address2", TEXT, default=None)
    """Second line, for what did not fit into the first."""
    city: str | None = element("city", TEXT, default=None)
    """Town or city."""
    state: str | None = element("state", TEXT, default=None)
    """State, province or region."""
    zip_code: str | None = element("zipCode", TEXT, default=None)
    """Postal code, kept as text."""
    country: str | None = element("country", TEXT, default=None)
    """Country as a name, not as a code."""


class Phones(Message):
    """Phone and fax numbers; free text, often country code and number parts joined by commas.

    `com:phonesType` on the wire.
    """

    phone: str | None = element("phone", TEXT, default=None)
    """Office or main number, such as '1,,6565,,,' or plain digits."""
    mobile_phone: str | None = element("mobilePhone", TEXT, default=None)
    """Mobile number, in the same free form."""
    fax: str | None = element("fax", TEXT, default=None)
    """Fax number, in the same free form."""


class Person(Message):
    """Somebody who takes part: name, contact data and relation to the site.

    `com:personType` on the wire.
    """

    name: str | None = element("name", TEXT, default=None)
    """Full name as shown to others."""
    first_name: str | None = element("firstName", TEXT, default=None)
    """Given name."""
    last_name: str | None = element("lastName", TEXT, default=None)
    """Family name."""
    title: str | None = element("title", TEXT, default=None)
    """Job title."""
    company: str | None = element("company", TEXT, default=None)
    """Employer."""
    webex_id: str | None = element("webExId", TEXT, default=None)
    """Login on the site, if the person has an account there."""
    address: Address | None = element("address", Address, default=None)
    """Postal address."""
    phones: Phones | None = element("phones", Phones, default=None)
    """Phone and fax numbers."""
    email: str = element("email", TEXT)
    """E-mail address; the reporting database keeps it in lower case."""
    notes: str | None = element("notes", TEXT, default=None)
    """Free text about the person."""
    url: str | None = element("url", TEXT, default=None)
    """Web page of the person."""
    type: PersonType | None = element("type", PersonType, default=None)
    """How the person is related to the site or the session. The service assumes `VISITOR` if it is
    absent.
    """


class Tracking(Message):
    """Values of the site's tracking codes, by position.

    `com:trackingType` on the wire.
    """

    tracking_code1: str | None = element("trackingCode1", TEXT, default=None, max_length=128)
    """Value of tracking code 1, at most 128 characters."""
    tracking_code2: str | None = element("trackingCode2", TEXT, default=None, max_length=128)
    """Value of tracking code 2, at most 128 characters."""
    tracking_code3: str | None = element("trackingCode3", TEXT, default=None, max_length=128)
    """Value of tracking code 3, at most 128 characters."""
    tracking_code4: str | None = element("trackingCode4", TEXT, default=None, max_length=128)
    """Value of tracking code 4, at most 128 characters."""
    tracking_code5: str | None = element("trackingCode5", TEXT, default=None, max_length=128)
    """Value of tracking code 5, at most 128 characters."""
    tracking_code6: str | None = element("trackingCode6", TEXT, default=None, max_length=128)
    """Value of tracking code 6, at most 128 characters."""
    tracking_code7: str | None = element("trackingCode7", TEXT, default=None, max_length=128)
    """Value of tracking code 7, at most 128 characters."""
    tracking_code8: str | None = element("trackingCode8", TEXT, default=None, max_length=128)
    """Value of tracking code 8, at most 128 characters."""
    tracking_code9: str | None = element("trackingCode9", TEXT, default=None, max_length=128)
    """Value of tracking code 9, at most 128 characters."""
    tracking_code10: str | None = element("trackingCode10", TEXT, default=None, max_length=128)
    """Value of tracking code 10, at most 128 characters."""


class CheckBoxItemTag(Message):
    """One check box.

    `com:checkBoxItemTagType` on the wire.
    """

    item_name: str = element("itemName", TEXT)
    """Caption of the box."""
    is_selected: bool = element("isSelected", BOOL)
    """Whether the box is ticked."""


class CheckBoxTag(Message):
    """A group of check boxes on a form.

    `com:checkBoxTagType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number that identifies the group on its form."""
    label: str | None = element("lable", TEXT, default=None)
    """Caption of the group."""
    is_required: bool = element("isRequired", BOOL)
    """Whether the form needs an answer here."""
    is_display: bool = element("isDisplay", BOOL)
    """Whether the form shows the group."""
    items: list[CheckBoxItemTag] = elements("items", CheckBoxItemTag)
    """The boxes, in the order shown."""


class DropdownListTag(Message):
    """A drop-down list on a form.

    `com:dropdownListTagType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number that identifies the list on its form."""
    label: str | None = element("lable", TEXT, default=None)
    """Caption of the list."""
    default_value: int | None = element("defaultValue", INT, default=None)
    """Number of the item that is selected at first."""
    value: int | None = element("value", INT, default=None)
    """Number of the selected item."""
    is_required: bool = element("isRequired", BOOL)
    """Whether the form needs an answer here."""
    is_display: bool = element("isDisplay", BOOL)
    """Whether the form shows the list."""
    items: list[str] = elements("items", TEXT)
    """Captions to choose from, in the order shown."""


class OptionButtonTag(Message):
    """A group of option buttons on a form, of which one can be chosen.

    `com:optionButtonTagType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number that identifies the group on its form."""
    label: str | None = element("lable", TEXT, default=None)
    """Caption of the group."""
    default_value: int | None = element("defaultValue", INT, default=None)
    """Number of the button that is selected at first."""
    value: int | None = element("value", INT, default=None)
    """Number of the selected button."""
    is_required: bool = element("isRequired", BOOL)
    """Whether the form needs an answer here."""
    is_display: bool = element("isDisplay", BOOL)
    """Whether the form shows the group."""
    items: list[str] = elements("items", TEXT)
    """Captions of the buttons, in the order shown."""


class TextBoxTag(Message):
    """A text box on a form.

    `com:textBoxTagType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number that identifies the box on its form."""
    label: str | None = element("lable", TEXT, default=None)
    """Caption of the box."""
    is_multi_lines: bool = element("isMultiLines", BOOL)
    """Whether the text may run over several lines."""
    width: int | None = element("width", INT, default=None)
    """Width of the box as shown; the unit is not documented."""
    height: int | None = element("height", INT, default=None)
    """Height of the box as shown; the unit is not documented."""
    value: str | None = element("value", TEXT, default=None)
    """Text in the box."""
    is_required: bool = element("isRequired", BOOL)
    """Whether the form needs an answer here."""
    is_display: bool = element("isDisplay", BOOL)
    """Whether the form shows the box."""


class SessionTemplate(Message):
    """Which session template a session is scheduled from.

    `com:sessionTemplateType` on the wire.
    """

    use: str | None = element("use", TEXT, default=None)
    """The template to schedule from."""
    default: bool | None = element("default", BOOL, default=None)
    """Whether to schedule from the default template."""


class PsoFields(Message):
    """`com:psoFieldsType` on the wire."""

    pso_field1: str | None = element("psoField1", TEXT, default=None, max_length=128)


class PhoneLabelNum(Message):
    """A phone number together with its caption.

    `com:phoneLabelNumType` on the wire.
    """

    label: str | None = element("label", TEXT, default=None)
    """Caption to show with the number."""
    phone_number: str | None = element("phoneNumber", TEXT, default=None)
    """The number to dial, free text."""
