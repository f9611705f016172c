"""Several lists at once: `python examples/async_listing.py`, with the extra `async` installed.

The sandbox stands in for the service; with an account, `AsyncWebex("your-site", Password(name,
password))` is all that changes.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from meetwire.testing import Sandbox
from meetwire.webex import AsyncWebex, Password, meeting


async def schedule(site: AsyncWebex, name: str, start: datetime) -> None:
    """Schedule one meeting of an hour."""
    await site.send(
        meeting.CreateMeeting(
            meta_data=meeting.MetaData(conf_name=name),
            schedule=meeting.Schedule(start_date=start, time_zone_id=4, duration=60),
            access_control=meeting.AccessControl(meeting_password="Blue7Door"),
        )
    )


async def names(site: AsyncWebex, host: Password) -> list[str]:
    """What a host has scheduled. Pages are fetched on the way."""
    request = meeting.LstsummaryMeeting(host_webex_id=host.webex_id)
    return [record.conf_name or "?" async for record in site.records(request)]


async def main(sandbox: Sandbox) -> None:
    """Two hosts schedule side by side; then both lists are read at the same time."""
    start = datetime(2026, 12, 1, 9, 0)
    hosts = [sandbox.host, sandbox.other_host]
    async with (
        AsyncWebex("acme", hosts[0], endpoint=sandbox.url) as one,
        AsyncWebex("acme", hosts[1], endpoint=sandbox.url) as other,
    ):
        async with asyncio.TaskGroup() as tasks:
            for number in range(12):
                tasks.create_task(schedule(one, f"Review {number}", start))
                tasks.create_task(schedule(other, f"Lesson {number}", start + timedelta(days=1)))
        lists = await asyncio.gather(names(one, hosts[0]), names(other, hosts[1]))
    for host, found in zip(hosts, lists, strict=True):
        print(f"{host.webex_id}: {len(found)} meetings, such as {min(found)}")


if __name__ == "__main__":
    with Sandbox() as running:
        asyncio.run(main(running))
