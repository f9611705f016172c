# Generated from schemas/webex/timezones.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:c2bd9585e51cdbd1
"""What the time zones of the service mean."""

from __future__ import annotations

from meetwire.runtime.zones import TimeZones, ZoneFacts

__all__ = ["ZONES"]


def _facts() -> tuple[ZoneFacts, ...]:
    return (
        ZoneFacts("Etc/GMT+12", 0, "GMT-12:00, Dateline (Eniwetok)", cities=("Marshall Islands",)),
        ZoneFacts(
            "Pacific/Pago_Pago", 1, "GMT-11:00, Samoa (Samoa)", links=("Pacific/Samoa", "US/Samoa")
        ),
        ZoneFacts("Pacific/Honolulu", 2, "GMT-10:00, Hawaii (Honolulu)", links=("US/Hawaii",)),
        ZoneFacts(
            "America/Anchorage",
            3,
            "GMT-09:00, Alaska (Ancorage)",
            cities=("Anchorage",),
            links=("US/Alaska",),
        ),
        ZoneFacts(
            "America/Los_Angeles",
            4,
            "GMT-08:00, Pacific (San Jose)",
            cities=("San Francisco",),
            links=("US/Pacific",),
        ),
        ZoneFacts("America/Phoenix", 5, "GMT-07:00, Mountain (Arizona)", links=("US/Arizona",)),
        ZoneFacts("America/Denver", 6, "GMT-07:00, Mountain (Denver)", links=("US/Mountain",)),
        ZoneFacts("America/Chicago", 7, "GMT-06:00, Central (Chicago)", links=("US/Central",)),
        ZoneFacts(
            "America/Mexico_City",
            8,
            "GMT-06:00, Mexico (Mexico City,Tegucigalpa)",
            cities=("Mexico City",),
            links=("Mexico/General",),
        ),
        ZoneFacts(
            "America/Regina",
            9,
            "GMT-06:00, Central (Regina)",
            cities=("Saskatchewan",),
            links=("Canada/Saskatchewan",),
        ),
        ZoneFacts("America/Bogota", 10, "GMT-05:00, S. America Pacific (Bogota)"),
        ZoneFacts("America/New_York", 11, "GMT-05:00, Eastern (New York)", links=("US/Eastern",)),
        ZoneFacts(
            "America/Indiana/Indianapolis",
            12,
            "GMT-05:00, Eastern (Indiana)",
            links=("America/Fort_Wayne", "America/Indianapolis", "US/East-Indiana"),
        ),
        ZoneFacts(
            "America/Halifax", 13, "GMT-04:00, Atlantic (Halifax)", links=("Canada/Atlantic",)
        ),
        ZoneFacts("America/Caracas", 14, "GMT-04:00, S. America Western (Caracas)"),
        ZoneFacts(
            "America/St_Johns",
            15,
            "GMT-03:30, Newfoundland (Newfoundland)",
            links=("Canada/Newfoundland",),
        ),
        ZoneFacts(
            "America/Sao_Paulo",
            16,
            "GMT-03:00, S. America Eastern (Brasilia)",
            links=("Brazil/East",),
        ),
        ZoneFacts(
            "America/Argentina/Buenos_Aires",
            17,
            "GMT-03:00, S. America Eastern (Buenos Aires)",
            links=("America/Buenos_Aires",),
        ),
        ZoneFacts("Etc/GMT+2", 18, "GMT-02:00, Mid-Atlantic (Mid-Atlantic)"),
        ZoneFacts("Atlantic/Azores", 19, "GMT-01:00, Azores (Azores)"),
        ZoneFacts("Africa/Casablanca", 20, "GMT+00:00, Greenwich (Casablanca)"),
        ZoneFacts("Europe/London", 21, "GMT+00:00, GMT (London)", links=("GB", "GB-Eire")),
        ZoneFacts("Europe/Amsterdam", 22, "GMT+01:00, Europe (Amsterdam)"),
        ZoneFacts("Europe/Paris", 23, "GMT+01:00, Europe (Paris)"),
        ZoneFacts("Europe/Prague", 24, "GMT+01:00, Europe (Prague)"),
        ZoneFacts("Europe/Berlin", 25, "GMT+01:00, Europe (Berlin)"),
        ZoneFacts("Europe/Athens", 26, "GMT+02:00, Greece (Athens)"),
        ZoneFacts("Europe/Bucharest", 27, "GMT+02:00, Eastern Europe (Bucharest)"),
        ZoneFacts("Africa/Cairo", 28, "GMT+02:00, Egypt (Cairo)", links=("Egypt",)),
        ZoneFacts("Africa/Johannesburg", 29, "GMT+02:00, South Africa (Pretoria)"),
        ZoneFacts("Europe/Helsinki", 30, "GMT+02:00, Northern Europe (Helsinki)"),
        ZoneFacts(
            "Asia/Jerusalem", 31, "GMT+02:00, Israel (Tel Aviv)", links=("Asia/Tel_Aviv", "Israel")
        ),
        ZoneFacts("Asia/Baghdad", 32, "GMT+03:00, Saudi Arabia (Baghdad)"),
        ZoneFacts("Europe/Moscow", 33, "GMT+03:00, Russian (Moscow)", links=("W-SU",)),
        ZoneFacts("Africa/Nairobi", 34, "GMT+03:00, Nairobi (Nairobi)"),
        ZoneFacts("Asia/Tehran", 35, "GMT+03:00, Iran (Tehran)", links=("Iran",)),
        ZoneFacts(
            "Asia/Dubai",
            36,
            "GMT+04:00, Arabian (Abu Dhabi, Muscat)",
            cities=("Abu Dhabi", "Muscat"),
        ),
        ZoneFacts("Asia/Baku", 37, "GMT+04:00, Baku (Baku)"),
        ZoneFacts("Asia/Kabul", 38, "GMT+04:00, Afghanistan (Kabul)"),
        ZoneFacts("Asia/Yekaterinburg", 39, "GMT+05:00, West Asia (Ekaterinburg)"),
        ZoneFacts("Asia/Karachi", 40, "GMT+05:00, West Asia (Islamabad)"),
        ZoneFacts(
            "Asia/Kolkata",
            41,
            "GMT+05:30, India (Bombay)",
            cities=("Mumbai",),
            links=("Asia/Calcutta",),
        ),
        ZoneFacts("Asia/Colombo", 42, "GMT+06:00, Columbo (Columbo)", cities=("Colombo",)),
        ZoneFacts("Asia/Almaty", 43, "GMT+06:00, Central Asia (Almaty)"),
        ZoneFacts("Asia/Bangkok", 44, "GMT+07:00, Bangkok (Bangkok)"),
        ZoneFacts(
            "Asia/Shanghai",
            45,
            "GMT+08:00, China (Beijing)",
            links=("Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "PRC"),
        ),
        ZoneFacts(
            "Australia/Perth", 46, "GMT+08:00, Australia Western (Perth)", links=("Australia/West",)
        ),
        ZoneFacts("Asia/Singapore", 47, "GMT+08:00, Singapore (Singapore)", links=("Singapore",)),
        ZoneFacts(
            "Asia/Hong_Kong",
            48,
            "GMT+08:00, Taipei (Hong Kong)",
            cities=("Taipei",),
            links=("Asia/Taipei", "Hongkong", "ROC"),
        ),
        ZoneFacts("Asia/Tokyo", 49, "GMT+09:00, Tokyo (Tokyo)", links=("Japan",)),
        ZoneFacts("Asia/Seoul", 50, "GMT+09:00, Korea (Seoul)", links=("ROK",)),
        ZoneFacts("Asia/Yakutsk", 51, "GMT+09:30, Yakutsk (Yakutsk)"),
        ZoneFacts(
            "Australia/Adelaide",
            52,
            "GMT+09:30, Australia Central (Adelaide)",
            links=("Australia/South",),
        ),
        ZoneFacts(
            "Australia/Darwin",
            53,
            "GMT+09:30, Australia Central (Darwin)",
            links=("Australia/North",),
        ),
        ZoneFacts(
            "Australia/Brisbane",
            54,
            "GMT+10:00, Australia Eastern (Brisbane)",
            links=("Australia/Queensland",),
        ),
        ZoneFacts(
            "Australia/Sydney",
            55,
            "GMT+10:00, Australia Eastern (Sydney)",
            links=("Australia/ACT", "Australia/Canberra", "Australia/NSW"),
        ),
        ZoneFacts("Pacific/Guam", 56, "GMT+10:00, West Pacific (Guam)"),
        ZoneFacts(
            "Australia/Hobart", 57, "GMT+10:00, Tasmania (Hobart)", links=("Australia/Tasmania",)
        ),
        ZoneFacts("Asia/Vladivostok", 58, "GMT+10:00, Vladivostok (Vladivostok)"),
        ZoneFacts(
            "Pacific/Guadalcanal",
            59,
            "GMT+11:00, Central Pacific (Solomon Is)",
            cities=("Solomon Islands",),
        ),
        ZoneFacts("Pacific/Auckland", 60, "GMT+12:00, New Zealand (Wellington)", links=("NZ",)),
        ZoneFacts("Pacific/Fiji", 61, "GMT+12:00, Fiji (Fiji)"),
        ZoneFacts("Asia/Amman", cities=("Amman",)),
        ZoneFacts("America/Chihuahua", cities=("Chihuahua",)),
        ZoneFacts("Europe/Istanbul", cities=("Istanbul",)),
        ZoneFacts("Asia/Kuala_Lumpur", cities=("Kuala Lumpur",)),
        ZoneFacts("America/Nuuk", cities=("Nuuk",)),
        ZoneFacts("America/Recife", cities=("Recife",)),
        ZoneFacts("Atlantic/Reykjavik", cities=("Reykjavik",)),
        ZoneFacts("Asia/Riyadh", cities=("Riyadh",)),
        ZoneFacts("Europe/Stockholm", cities=("Stockholm",)),
        ZoneFacts("America/Tegucigalpa", cities=("Tegucigalpa",)),
        ZoneFacts("America/Tijuana", cities=("Tijuana",)),
    )


ZONES = TimeZones(_facts)
"""The time zones of the service, by id and by label."""
