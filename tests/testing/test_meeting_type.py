"""The meeting type service of the sandbox, over real HTTP."""

from __future__ import annotations

import pytest

from meetwire.runtime.errors import NotFound
from meetwire.webex import Webex, meeting_type
from meetwire.webex.common import ServiceType
from meetwire.webex.service import ListControl


def test_a_type_is_what_the_list_says(host: Webex) -> None:
    listed = host.send(meeting_type.LstMeetingType()).meeting_type
    numbers = [each.meeting_type_id for each in listed]
    assert numbers == sorted(numbers)
    for wanted in listed:
        got = host.send(meeting_type.GetMeetingType(meeting_type_id=wanted.meeting_type_id))
        assert (got.product_code_prefix, got.options) == (
            wanted.product_code_prefix,
            wanted.options,
        )
        assert got.service_types == wanted.service_types


def test_every_service_has_a_type(host: Webex) -> None:
    listed = host.send(meeting_type.LstMeetingType()).meeting_type
    assert {service for each in listed for service in each.service_types.service_type} == {
        *ServiceType
    }


def test_types_are_chosen_and_paged(host: Webex) -> None:
    def numbers(**more: object) -> list[int]:
        answer = host.send(meeting_type.LstMeetingType(**more))
        return [each.meeting_type_id for each in answer.meeting_type]

    assert numbers(meeting_type_id=[16, 3, 99]) == [3, 16]
    control = ListControl(start_from=2, maximum_num=1)
    assert numbers(meeting_type_id=[16, 3], list_control=control) == [16]
    assert numbers(meeting_type_id=[99]) == []


def test_an_unknown_type_is_not_found(host: Webex) -> None:
    with pytest.raises(NotFound, match="000015"):
        host.send(meeting_type.GetMeetingType(meeting_type_id=99))
