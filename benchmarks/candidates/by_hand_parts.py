"""What a hand-written program knows of two long answers: the names of their elements, by kind."""

from __future__ import annotations

from typing import Any

from lxml import etree

NAMESPACES = {
    "com": "http://www.webex.com/schemas/2002/06/common",
    "meet": "http://www.webex.com/schemas/2002/06/service/meeting",
    "ns1": "http://www.webex.com/schemas/2002/06/service/site",
    "serv": "http://www.webex.com/schemas/2002/06/service",
    "use": "http://www.webex.com/schemas/2002/06/service/user",
}


class Part:
    """Reads an element to a dictionary.

    Args:
        prefix: The namespace of the names that have none.
        texts: Names of what is text, with blanks between them; likewise the others.
        flags: What is true or false.
        numbers: Whole numbers.
        lists: Texts that stand several times.
        parts: What has parts of its own.
        many: What has parts of its own and stands several times.
    """

    def __init__(
        self,
        prefix: str,
        *,
        texts: str = "",
        flags: str = "",
        numbers: str = "",
        lists: str = "",
        parts: dict[str, Part] | None = None,
        many: dict[str, Part] | None = None,
    ) -> None:
        def tags(names: str) -> list[tuple[str, str]]:
            split = [name.rpartition(":") for name in names.split()]
            return [(name, f"{{{NAMESPACES[own or prefix]}}}{name}") for own, _, name in split]

        self._texts, self._flags, self._numbers = tags(texts), tags(flags), tags(numbers)
        self._lists = tags(lists)
        self._parts = [(*tags(name)[0], part) for name, part in (parts or {}).items()]
        self._many = [(*tags(name)[0], part) for name, part in (many or {}).items()]

    def read(self, node: etree._Element) -> dict[str, Any]:
        find, every = node.findtext, node.iterfind
        found: dict[str, Any] = {name: find(tag) for name, tag in self._texts}
        for name, tag in self._flags:
            found[name] = find(tag) == "true"
        for name, tag in self._numbers:
            text = find(tag)
            found[name] = None if text is None else int(text)
        for name, tag in self._lists:
            found[name] = [each.text for each in every(tag)]
        for name, tag, part in self._parts:
            child = node.find(tag)
            found[name] = None if child is None else part.read(child)
        for name, tag, part in self._many:
            found[name] = [part.read(each) for each in every(tag)]
        return found


SITE_MEETING_TYPE = Part(
    "ns1", texts="meetingTypeName", flags="hideInScheduler", numbers="meetingTypeID"
)
META_DATA = Part(
    "ns1",
    texts="""
        siteName region currency timeZone parterID webDomain meetingDomain telephonyDomain
        pageVersion clientVersion pageLanguage webPageType myWebExDefaultPage componentVersion
    """,
    flags="""
        isEnterprise activateStatus iCalendar displayMeetingActualTime displayOffset
    """,
    numbers="""
        timeZoneID accountNumLimit activeUserCount auoAccountNumLimit auoActiveUserCount
    """,
    lists="serviceType brandName",
    many={"meetingTypes": SITE_MEETING_TYPE},
)
UCF = Part("ns1", texts="ucfConfiguration")
CLIENT_PLATFORMS = Part("ns1", flags="msWindows macOS9 macOSX sunSolaris linux hpUnix java palm")
RESOURCE_RESTRICTIONS = Part(
    "ns1",
    flags="isLicenseManager",
    numbers="""
        concurrentLicense fileFolderCapacity maxConcurrentEvents archiveStorageLimit
    """,
)
SUPPORT_API = Part("ns1", flags="autoLogin aspAndPHPAPI backwardAPI xmlAPI cAPI scorm")
MY_WEB_EX_CONFIG = Part(
    "ns1",
    texts="""
        myWebExProHostLimit addlAccessAnyComputersLimit addlStorageLimit
        PMRheaderBrandingLocation
    """,
    flags="""
        myContacts myProfile myMeetings trainingRecordings folders eventDocument myReport
        myComputer personalMeetingPage enableMyWebExPro restrictAccessAnyApps myContactsPro
        myProfilePro myMeetingsPro trainingRecordingsPro foldersPro eventDocumentPro myReportPro
        myComputerPro personalMeetingPagePro PMRheaderBranding
    """,
    numbers="""
        myFilesStorage myComputerNumbers myWebExProMaxHosts restrictAccessAnyAppsNum
        addlAccessAnyComputers addlStorage myFilesStoragePro myComputerNumbersPro
    """,
)
TSROUTING = Part(
    "ns1",
    texts="""
        TSPrimaryName TSPrimaryCountryCode TSPrimaryNumber TSSecondName TSSecondCountryCode
        TSSecondNumber
    """,
    numbers="TSDelay",
)
GLOBAL_CALL_IN_NUM = Part("serv", texts="countryAlias phoneNumber", flags="tollFree")
PERSONAL_TELE_SERVER = Part(
    "serv",
    texts="tollNum tollFreeNum intlLocalNum tollLabel tollFreeLabel",
    flags="enableServer",
    many={"globalNum": GLOBAL_CALL_IN_NUM},
)
PERSONAL_TELECONF_SERVERS = Part(
    "ns1",
    parts={
        "primaryLargeServer": PERSONAL_TELE_SERVER,
        "backup1LargeServer": PERSONAL_TELE_SERVER,
        "backup2LargeServer": PERSONAL_TELE_SERVER,
        "primarySmallServer": PERSONAL_TELE_SERVER,
        "backup1SmallServer": PERSONAL_TELE_SERVER,
        "backup2SmallServer": PERSONAL_TELE_SERVER,
    },
)
MP_AUDIO = Part("ns1", texts="label phoneNumber")
TSP_SERVER = Part(
    "ns1", texts="serverIP globalCallInNumURL", flags="enableAdaptor", many={"mpAudio": MP_AUDIO}
)
TSP_ADAPTOR_SETTINGS = Part(
    "ns1",
    parts={"primaryLarge": TSP_SERVER, "backup1Large": TSP_SERVER, "backup2Large": TSP_SERVER},
)
MEETING_PLACE_TELEPHONY = Part("ns1", texts="mpAudioConferencing", flags="persistentTSP")
TELEPHONY_CONFIG = Part(
    "ns1",
    texts="""
        serviceName participantAccessCodeLabel subscriberAccessCodeLabel attendeeIDLabel
        primaryAdaptorURL secondaryAdaptorURL callInNumber defaultTeleServerSubject
        subscribeName subscribePassword defaultPhoneLines defaultSpeakingLines majorCountryCode
        majorAreaCode publicName teleServerName multiMediaHostName otherTeleServiceName
    """,
    flags="""
        isTSPUsingTelephonyAPI internetPhone callInTeleconferencing
        tollFreeCallinTeleconferencing callBackTeleconferencing hybridTeleconference instantHelp
        customerManage isSpecified isContinue intlCallBackTeleconferencing multiMediaPlatform
        broadcastAudioStream supportAdapterlessTSP displayAttendeeID provisionTeleAccount
        choosePCN audioOnly configTollAndTollFreeNum configPrimaryTS
    """,
    numbers="maxCallersNumber",
    parts={
        "TSRouting": TSROUTING,
        "personalTeleconf": PERSONAL_TELECONF_SERVERS,
        "tspAdaptorSettings": TSP_ADAPTOR_SETTINGS,
        "meetingPlace": MEETING_PLACE_TELEPHONY,
    },
)
COMMERCE_AND_REPORTING = Part(
    "ns1",
    texts="""
        conferencePrice callInPrice callInTollFreePrice callOutPrice voIPPrice localTaxName
        localTaxtRate
    """,
    flags="""
        trackingCode siteAdminReport subScriptionService isECommmerce customereCommerce
        isLocalTax
    """,
    numbers="creditCardAuthorRetries holReport",
)
TOOLS = Part(
    "ns1",
    texts="encryption",
    flags="""
        businessDirectory officeCalendar meetingCalendar displayOnCallAssistLink
        displayProfileLink recordingAndPlayback recordingEditor publishRecordings instantMeeting
        emails outlookIntegration wirelessAccess allowPublicAccess ssl e2e handsOnLab
        userLockDown meetingAssist sms internalMeeting enableTP enableTPplus
    """,
    numbers="holMaxLabs holMaxComputers",
)
DISPLAY_TYPE = Part(
    "ns1", flags="prodSvcAnnounce trainingInfo eNewsletters promotionsOffers pressReleases"
)
DISPLAY_METHOD = Part("ns1", flags="email fax phone mail")
CUST_COMMUNICATIONS = Part(
    "ns1", parts={"displayType": DISPLAY_TYPE, "displayMethod": DISPLAY_METHOD}
)
TRACKING_CODE_SCHEDULING = Part("ns1", texts="service scheduling")
TRACKING_CODE_VALUE = Part("ns1", texts="value", flags="active", numbers="index")
TRACKING_CODE = Part(
    "ns1",
    texts="name inputMode hostProfile",
    numbers="index",
    many={"schedulingPage": TRACKING_CODE_SCHEDULING, "listValue": TRACKING_CODE_VALUE},
)
TRACKING_CODES = Part("ns1", many={"trackingCode": TRACKING_CODE})
SUPPORTED_SERVICE = Part("ns1", texts="pageVersion clientVersion", flags="enabled")
SUPPORTED_SUPPORT_CENTER = Part("ns1", texts="pageVersion clientVersion", flags="enabled webACD")
SUPPORTED_EVENT_CENTER = Part(
    "ns1", texts="pageVersion clientVersion", flags="enabled marketingAddOn"
)
SUPPORTED_SERVICES = Part(
    "ns1",
    parts={
        "meetingCenter": SUPPORTED_SERVICE,
        "trainingCenter": SUPPORTED_SERVICE,
        "supportCenter": SUPPORTED_SUPPORT_CENTER,
        "eventCenter": SUPPORTED_EVENT_CENTER,
        "salesCenter": SUPPORTED_SERVICE,
    },
)
MEETING_SECURITY_OPTIONS = Part("ns1", flags="strictPasswords")
SECURITY_OPTIONS = Part(
    "ns1",
    flags="""
        passwordExpires allMeetingsUnlisted allMeetingsPassword joinBeforeHost audioBeforeHost
        changePersonalURL changeUserName strictUserPassword accountNotify
        requireLoginBeforeSiteAccess changePWDWhenAutoLogin enforceBaseline
        passwordChangeIntervalOpt
    """,
    numbers="passwordLifetime passwordChangeInterval",
    parts={"meetings": MEETING_SECURITY_OPTIONS},
)
TELECONFERENCE = Part("ns1", texts="telephonySupport", flags="tollFree intlLocalCallIn")
DEFAULTS = Part(
    "ns1",
    texts="entryExitTone",
    flags="emailReminders voip joinTeleconfNotPress1 updateTSPAccount",
    parts={"teleconference": TELECONFERENCE},
)
SCHEDULE_OPTIONS = Part("ns1", flags="scheduleOnBehalf saveSessionTemplate")
NAVIGATION_BUTTON = Part(
    "ns1", texts="serviceName customizedName", flags="enabled", numbers="order"
)
TOP_BAR = Part(
    "ns1", texts="TopBarIndex", flags="displayDisabledService", many={"button": NAVIGATION_BUTTON}
)
LINK = Part("ns1", texts="name url target iconURL")
CUSTOM_LINKS = Part("ns1", many={"customLink": LINK})
PARTNER_LINKS = Part("ns1", many={"partnerLink": LINK})
URL = Part("ns1", texts="url target")
MY_WEB_EX_BAR = Part(
    "ns1",
    flags="partnerIntegration",
    parts={
        "customLinks": CUSTOM_LINKS,
        "partnerLinks": PARTNER_LINKS,
        "support": URL,
        "training": URL,
    },
)
CUSTOM_LINK_GROUP = Part("ns1", texts="groupLabel", many={"customLink": LINK})
SUPPORT_MENU = Part(
    "ns1",
    flags="supportMyResources",
    parts={"userGuides": URL, "downloads": URL, "training": URL, "contactUs": URL},
)
ALL_SERVICE_BAR = Part(
    "ns1",
    parts={
        "customLinks": CUSTOM_LINK_GROUP,
        "support": LINK,
        "training": LINK,
        "supportMenu": SUPPORT_MENU,
    },
)
PASSWORD_CRITERIA = Part(
    "ns1",
    flags="mixedCase disallowWebTextSessions disallowWebTextAccounts disallowList",
    numbers="minLength minAlpha minNumeric minSpecial",
    lists="disallowValue",
)
ACCOUNT_PASSWORD_CRITERIA = Part(
    "ns1",
    flags="mixedCase disallow3XRepeatedChar disallowWebTextAccounts disallowList",
    numbers="minLength minNumeric minAlpha minSpecial",
    lists="disallowValue",
)
INSTALLATION_OPTION = Part("ns1", flags="autoUpdate")
INTEGRATION = Part(
    "ns1",
    texts="ciscoCUAEURL CUMAURL",
    flags="""
        outlook lotusNotes oneClick showSysTrayIcon office excel powerPoint word IE firefox
        explorerRightClick instantMessenger aolMessenger googleTalk lotusSametime skype
        windowsMessenger yahooMessenger ciscoIPPhone pcNow iGoogle iPhoneDusting
    """,
)
ONE_CLICK = Part("ns1", flags="allowJoinUnlistMeeting requireApproveJoin")
TEMPLATE = Part("ns1", flags="useTemplate")
LOCK_DOWN_PT = Part("ns1", texts="version", flags="lockDown")
IM_SETTINGS = Part("ns1", flags="attendeeInviteOther")
PRODUCTIVITY_TOOLS = Part(
    "ns1",
    flags="enable",
    parts={
        "installOpts": INSTALLATION_OPTION,
        "integrations": INTEGRATION,
        "oneClick": ONE_CLICK,
        "templates": TEMPLATE,
        "lockDownPT": LOCK_DOWN_PT,
        "imSettings": IM_SETTINGS,
    },
)
MEETING_PLACE = Part(
    "ns1",
    texts="""
        mpProfileURL mpLogoutURL mpInternalMeetingLink nbrProfileNumber nbrProfilePassword
    """,
)
SALES_CENTER = Part("ns1", flags="allowJoinWithoutLogin")
CONNECT_INTEGRATION = Part("ns1", texts="connectServerURL connectOrganization connectNameSpaceID")
SITE = Part(
    "ns1",
    parts={
        "metaData": META_DATA,
        "ucf": UCF,
        "clientPlatforms": CLIENT_PLATFORMS,
        "resourceRestrictions": RESOURCE_RESTRICTIONS,
        "supportAPI": SUPPORT_API,
        "myWebExConfig": MY_WEB_EX_CONFIG,
        "telephonyConfig": TELEPHONY_CONFIG,
        "commerceAndReporting": COMMERCE_AND_REPORTING,
        "tools": TOOLS,
        "custCommunications": CUST_COMMUNICATIONS,
        "trackingCodes": TRACKING_CODES,
        "supportedServices": SUPPORTED_SERVICES,
        "securityOptions": SECURITY_OPTIONS,
        "defaults": DEFAULTS,
        "scheduleMeetingOptions": SCHEDULE_OPTIONS,
        "navBarTop": TOP_BAR,
        "navMyWebEx": MY_WEB_EX_BAR,
        "navAllServices": ALL_SERVICE_BAR,
        "passwordCriteria": PASSWORD_CRITERIA,
        "accountPasswordCriteria": ACCOUNT_PASSWORD_CRITERIA,
        "productivityTools": PRODUCTIVITY_TOOLS,
        "meetingPlace": MEETING_PLACE,
        "salesCenter": SALES_CENTER,
        "connectIntegration": CONNECT_INTEGRATION,
    },
)
GET_SITE_RESPONSE = Part("ns1", parts={"siteInstance": SITE})

ADDRESS = Part("com", texts="addressType address1 address2 city state zipCode country")
PHONES = Part("use", texts="com:phone com:mobilePhone com:fax phone2 mobilePhone2 pager PIN")
COMM_OPTIONS = Part(
    "use",
    flags="prodAnnounce trainingInfo electronicInfo promos press email fax phone mail",
)
OPTIONS = Part(
    "use",
    flags="""
        firstNameVisible lastNameVisible addressVisible workPhoneVisible cellPhoneVisible
        pagerVisible faxVisible officeUrlVisible pictureVisible notifyOnNewMessage notifyOnMeeting
        followMeEnable emailVisible listInCategory titleVisible folderRead folderWrite
        messageVisible iconSelect1 iconSelect2 acceptLinkRequest holdOnLinkRequest
        notifyOnLinkRequest supportVideo supportApp supportFileShare supportDesktopShare
        supportMeetingRecord supportAppshareRemote supportWebTourRemote supportDesktopShareRemote
        subscriptionOffice workPhoneCallback cellPhoneCallback pagerCallback faxCallback
    """,
)
TRACKING = Part("com", texts=" ".join(f"trackingCode{number}" for number in range(1, 11)))
PRIVILEGE = Part(
    "use",
    flags="""
        host teleConfCallOut teleConfCallOutInternational teleConfCallIn teleConfTollFreeCallIn
        siteAdmin voiceOverIp roSiteAdmin labAdmin otherTelephony teleConfCallInInternational
        attendeeOnly recordingEditor meetingAssist
    """,
)
SERVICES = Part("use", flags="meetingCenter trainingCenter supportCenter eventCenter salesCenter")
MY_WEBEX = Part(
    "use",
    flags="""
        isMyWebExPro myContact myProfile myMeetings myFolders trainingRecordings recordedEvents
        myReports personalMeetingRoom myPartnerLinks myWorkspaces
    """,
    numbers="totalStorageSize myComputer",
)
ACCOUNT = Part(
    "use",
    texts="subscriberAccessCode participantFullAccessCode participantLimitedAccessCode",
    flags="defaultFlag autoGenerate joinBeforeHost delete",
    numbers="accountIndex",
)
TELECONF = Part("use", flags="joinBeforeHost", many={"account": ACCOUNT})
SESSION_OPTIONS = Part(
    "use",
    texts="defaultServiceType",
    flags="autoDeleteAfterMeetingEnd displayQuickStartHost displayQuickStartAttendees",
    numbers="defaultSessionType",
)
SECURITY = Part("use", flags="forceChangePassword resetPassword lockAccount")
MEETING_TYPES = Part("use", lists="meetingType")
USER = Part(
    "use",
    texts="""
        firstName lastName title description company webExId email personalUrl expirationDate
        timeZone service language locale active registrationDate
    """,
    numbers="categoryId timeZoneID languageID visitCount userId",
    parts={
        "address": ADDRESS,
        "phones": PHONES,
        "commOptions": COMM_OPTIONS,
        "meetingTypes": MEETING_TYPES,
        "options": OPTIONS,
        "tracking": TRACKING,
        "privilege": PRIVILEGE,
        "supportedServices": SERVICES,
        "myWebEx": MY_WEBEX,
        "personalTeleconf": TELECONF,
        "sessionOptions": SESSION_OPTIONS,
        "security": SECURITY,
    },
)
