"""Elements with text of their own, and lists whose order counts across the names of elements."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import TypeVar

import pytest

from meetwire.runtime import decoder, encoder
from meetwire.runtime.errors import BadValue, InvalidRequest, MissingElement
from meetwire.runtime.fields import attribute, choices, element, elements, text
from meetwire.runtime.message import Extra, Message
from meetwire.runtime.validate import check
from meetwire.runtime.values import INT, TEXT, YES_NO, Namespace, OpenEnum
from meetwire.runtime.xml import parse

NAMESPACE = Namespace("toy", "urn:toy")

M = TypeVar("M", bound=Message)


class Colour(OpenEnum):
    RED = "RED"


class Word(Message):
    """Text with attributes."""

    value: str = text(TEXT, default="")
    colour: Colour | None = attribute("colour", Colour, default=None)
    bold: bool | None = attribute("bold", YES_NO, default=None)


class LoudWord(Word):
    """A word that a caller made a class of its own for."""


class Count(Message):
    value: int = text(INT, maximum=9)


class Shade(Message):
    value: Colour = text(Colour)


class Rule(Message):
    """Rules in rules, and no empty ones."""

    content: list[Word | Count | Rule] = choices({"word": Word, "count": Count, "rule": "Rule"})


class Board(Message):
    """A list of several kinds between two ordinary fields."""

    title: str | None = element("title", TEXT, default=None)
    content: list[Word | Count] = choices(
        {"word": Word, "count": Count}, default_factory=list, max_items=3
    )
    mark: list[int] = elements("mark", INT, default_factory=list)
    rule: Rule | None = element("rule", Rule, default=None)


class Label(Message):
    """Mixed content."""

    content: list[str | Word] = choices({"word": Word}, mixed=True, default_factory=list)
    mark: list[int] = elements("mark", INT, default_factory=list)
    ident: str | None = attribute("ident", TEXT, default=None)


class Shelf(Message):
    label: list[Label] = elements("label", Label, default_factory=list)
    shade: Shade | None = element("shade", Shade, default=None)


def read(cls: type[M], content: str, attributes: str = "") -> M:
    return decoder.decode(parse(f"<root {attributes}>{content}</root>".encode()), cls)


def written(message: Message, *, qualified: bool = False) -> str:
    return encoder.encode(message, qualified=qualified)[0]


def again(message: M, *, qualified: bool = False) -> M:
    content, attributes = encoder.encode(message, qualified=qualified)
    return read(type(message), content, f'xmlns:toy="urn:toy"{attributes}')


def faults(message: Message) -> list[str]:
    with pytest.raises(InvalidRequest) as caught:
        check(message)
    return [f"{fault.path}: {fault.problem}" for fault in caught.value.faults]


# Text ---------------------------------------------------------------------------------------------


def test_an_element_may_have_text_and_attributes() -> None:
    word = read(Word, " hi &amp; <![CDATA[bye]]>\n", 'colour="red" bold="YES"')
    assert (word.value, word.colour, word.bold) == ("hi & bye", Colour.RED, True)
    assert encoder.encode(word, qualified=False) == ("hi &amp; bye", ' colour="RED" bold="Yes"')
    assert again(word) == word


def test_no_text_is_the_empty_text() -> None:
    assert read(Word, "").value == ""
    assert Word() == Word(value="") == read(Word, "\n") == again(Word())


def test_no_text_is_no_number() -> None:
    count = read(Count, "")
    with pytest.raises(MissingElement, match=r"Count\.value: the service left out the text"):
        _ = count.value
    assert written(count) == ""
    assert faults(count) == ["value: is required"]


def test_an_enumeration_may_be_the_text() -> None:
    assert read(Shade, "red").value is Colour.RED
    assert read(Shelf, "<shade>mauve</shade>").shade == Shade(value=Colour("mauve"))
    assert written(Shade(value=Colour("<"))) == "&lt;"


def test_text_that_is_not_of_its_type_is_kept() -> None:
    count = read(Count, " six ")
    with pytest.raises(BadValue, match=r"Count\.value: the text holds 'six', which is not a whole"):
        _ = count.value
    assert count.extras == [Extra("", "six", field="value")]
    assert written(count) == "six"
    assert again(count) == count
    count.value = 6
    assert written(count) == "6"


def test_what_stands_beside_the_text_is_kept() -> None:
    word = read(Word, "one<b>two</b> three", 'size="4"')
    assert word.value == "one"
    assert [extra.name for extra in word.extras] == ["@size", "b", ""]
    assert encoder.encode(word, qualified=False) == ("one<b>two</b>three", ' size="4"')


def test_an_enumeration_in_an_attribute_is_escaped_once() -> None:
    word = Word(colour=Colour('a&"b'))
    assert encoder.encode(word, qualified=False)[1] == ' colour="a&amp;&quot;b"'
    assert again(word) == word


def test_a_value_of_the_wrong_type_is_refused() -> None:
    assert faults(Count(value=10)) == ["value: must be at most 9"]
    with pytest.raises(InvalidRequest, match="value: must be a whole number, not str"):
        encoder.encode(Count(value="6"), qualified=False)  # type: ignore[arg-type]


# Several kinds ------------------------------------------------------------------------------------

BOARD = "<count>1</count><word>a</word><count>2</count>"


def test_order_counts_across_names() -> None:
    board = read(Board, BOARD)
    assert board.content == [Count(value=1), Word(value="a"), Count(value=2)]
    assert written(board) == BOARD
    board.content.reverse()
    assert written(board) == "<count>2</count><word>a</word><count>1</count>"


def test_ordinary_fields_stand_before_and_behind() -> None:
    board = read(Board, f"<mark>7</mark>{BOARD}<title>t</title>")
    assert (board.title, len(board.content), board.mark) == ("t", 3, [7])
    assert written(board) == f"<title>t</title>{BOARD}<mark>7</mark>"


def test_letter_case_and_namespace_do_not_matter() -> None:
    board = read(Board, '<COUNT>1</COUNT><x:Word xmlns:x="urn:other">a</x:Word>')
    assert board.content == [Count(value=1), Word(value="a")]
    assert board.extras == []


def test_a_response_has_the_prefix_everywhere() -> None:
    content = written(Board(content=[Count(value=1), LoudWord(value="a")]), qualified=True)
    assert content.startswith("<toy:count>1</toy:count><toy:word")
    assert again(Board(content=[Count(value=1)]), qualified=True) == Board(content=[Count(value=1)])


def test_a_type_may_hold_itself() -> None:
    rule = Rule(content=[Rule(content=[Word(value="a")]), Count(value=1)])
    assert written(rule) == "<rule><word>a</word></rule><count>1</count>"
    assert again(rule) == rule


def test_unknown_elements_are_kept() -> None:
    board = read(Board, "<count>1</count><other>x</other>stray<word>a</word>")
    assert board.content == [Count(value=1), Word(value="a")]
    assert [(extra.name, extra.text) for extra in board.extras] == [("other", "x"), ("", "stray")]
    assert again(board) == board


def test_a_subclass_is_written_as_what_it_is() -> None:
    assert written(Board(content=[LoudWord(value="a")])) == "<word>a</word>"


@pytest.mark.parametrize("item", ["a", None, 1, Shade(value=Colour.RED)], ids=repr)
def test_anything_else_is_refused(item: object) -> None:
    board = Board(content=[Count(value=1), item])  # type: ignore[list-item]
    problem = f"content[1]: must be one of Word, Count, not {type(item).__name__}"
    assert faults(board) == [problem]
    with pytest.raises(InvalidRequest) as caught:
        written(board)
    assert problem in str(caught.value)


def test_faults_inside_have_their_path() -> None:
    rule = Rule(content=[Word(), Rule(content=[Count(value=12)]), Rule(content=[])])
    assert faults(Board(rule=rule)) == [
        "rule.content[1].content[0].value: must be at most 9",
        "rule.content[2].content: has 0 items; at least 1 are required",
    ]
    rule.content.append(Word(value="\0"))
    with pytest.raises(InvalidRequest, match=r"rule\.content\[2\]\.content: needs at least one"):
        written(Board(rule=rule))
    del rule.content[2]
    with pytest.raises(InvalidRequest, match=r"rule\.content\[2\]\.value: holds U\+0000"):
        written(Board(rule=rule))


def test_a_list_may_have_a_limit() -> None:
    assert faults(Board(content=[Word()] * 4)) == [
        "content: has 4 items; at most 3 are allowed",
    ]


def test_what_is_required_and_missing_is_a_list_all_the_same() -> None:
    assert read(Rule, "").content == []
    with pytest.raises(TypeError, match=r"Rule\(\) needs content"):
        Rule()  # type: ignore[call-arg]


# Mixed content ------------------------------------------------------------------------------------


def test_text_keeps_its_place_between_elements() -> None:
    label = read(Label, "one <word>two</word> three", 'ident="A"')
    assert label.content == ["one ", Word(value="two"), " three"]
    assert label.ident == "A"
    assert encoder.encode(label, qualified=False) == (
        "one <word>two</word> three",
        ' ident="A"',
    )
    assert again(label) == label


def test_layout_is_no_content() -> None:
    label = read(Label, "\n  one\n  <word>two</word>\n  <word>three</word>\n")
    assert label.content == ["one\n  ", Word(value="two"), Word(value="three")]
    assert read(Label, " \n ") == Label()
    assert again(label) == label


def test_layout_behind_the_last_text_is_no_content() -> None:
    label = read(Label, "<word>one</word> two\n  ")
    assert label.content == [Word(value="one"), " two"]


def test_elements_between_text_are_found_in_any_spelling() -> None:
    label = read(Label, '<WORD>one</WORD><w:word xmlns:w="urn:w">two</w:word>')
    assert label.content == [Word(value="one"), Word(value="two")]
    assert label.extras == []


@pytest.mark.parametrize("behind", ["", " cm"])
def test_an_attribute_of_a_plain_value_beside_mixed_content_is_kept(behind: str) -> None:
    content = f'<mark unit="cm">7</mark>{behind}'
    label = read(Label, content)
    assert label.mark == [7]
    assert '<mark unit="cm">7</mark>' in written(label)


def test_text_goes_on_behind_an_unknown_element() -> None:
    label = read(Label, "one <new>x</new>two <word>three</word><new/> ")
    assert label.content == ["one two ", Word(value="three")]
    assert [extra.name for extra in label.extras] == ["new", "new"]
    assert again(label) == label


def test_text_is_escaped_and_checked() -> None:
    label = Label(content=["<&", Word(value="]]>")])
    assert written(label) == "&lt;&amp;<word>]]&gt;</word>"
    assert again(label) == label
    with pytest.raises(InvalidRequest, match=r"label\[0\]\.content\[0\]: holds U\+0001"):
        written(Shelf(label=[Label(content=["\1"])]))
    assert faults(Label(content=[1])) == [  # type: ignore[list-item]
        "content[0]: must be one of Word, text, not int"
    ]


def test_other_fields_stand_beside_mixed_content() -> None:
    label = read(Label, "one<mark>1</mark>two<mark>x</mark>")
    assert label.content == ["onetwo"]
    with pytest.raises(BadValue):
        _ = label.mark
    assert written(label) == "onetwo<mark>1</mark><mark>x</mark>"
    assert again(label) == label


def test_labels_of_all_sorts_stand_in_one_list() -> None:
    shelf = read(Shelf, "<label>a</label><label/><label><word>b</word></label>")
    assert [label.content for label in shelf.label] == [["a"], [], [Word(value="b")]]
    assert written(shelf) == "<label>a</label><label></label><label><word>b</word></label>"


# What all messages can do -------------------------------------------------------------------------

RULE = Rule(content=[Word(value="a", bold=False), Rule(content=[Count(value=1)])])


def test_messages_with_content_are_compared_shown_and_copied() -> None:
    assert repr(RULE) == (
        "Rule(content=[Word(value='a', bold=False), Rule(content=[Count(value=1)])])"
    )
    for twin in (copy.copy(RULE), copy.deepcopy(RULE), pickle.loads(pickle.dumps(RULE))):
        assert twin == RULE
    assert Rule(content=list(reversed(RULE.content))) != RULE


def test_they_are_dataclasses() -> None:
    fields = {field.name: field for field in dataclasses.fields(Word)}
    assert fields["value"].default == ""
    assert dataclasses.replace(Word(value="a"), bold=True) == Word(value="a", bold=True)
    assert dataclasses.asdict(Count(value=1)) == {"value": 1, "extras": []}
    (content, _) = dataclasses.fields(Rule)
    assert content.default is dataclasses.MISSING
    assert content.default_factory is dataclasses.MISSING


def test_the_namespaces_of_what_a_list_can_hold_are_declared() -> None:
    assert encoder.namespaces_of(Rule) == {NAMESPACE}
