# Generated from schemas/webex/training_results.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:9121c97a063e64a2
"""Results of tests, in the results part of IMS Question and Test Interoperability 1.2."""

from __future__ import annotations

from datetime import datetime, timedelta

from meetwire.runtime.fields import attribute, element, elements, text
from meetwire.runtime.message import Message
from meetwire.runtime.values import DURATION, INT, ISO_DATE_TIME, TEXT, YES_NO, Namespace, OpenEnum

__all__ = [
    "AsiDescription",
    "AsiMetadataAssessmentResult",
    "AsiMetadataFieldAssessmentResult",
    "AsiMetadataFieldItemResult",
    "AsiMetadataItemResult",
    "AssessmentResult",
    "Context",
    "Control",
    "CorrectResponse",
    "Date",
    "ExtensionAssessmentResult",
    "ExtensionContext",
    "ExtensionGrade",
    "ExtensionItemResult",
    "ExtensionResponse",
    "ExtensionResponseForm",
    "ExtensionResult",
    "ExtensionScore",
    "ExtensionSectionResult",
    "ExtensionSummaryResult",
    "FeedbackDisplayed",
    "GenericIdentifier",
    "Grade",
    "ItemResponse",
    "ItemResult",
    "NumSections",
    "Objective",
    "OutcomesAssessmentResult",
    "OutcomesItemResult",
    "QtiComment",
    "QtiResultReport",
    "ResponseForm",
    "ResponseFormCardinality",
    "ResponseFormRenderType",
    "ResponseFormResponseType",
    "ResponseValue",
    "ResponseValueStatus",
    "Result",
    "ScoreAssessmentResultOutcomes",
    "ScoreAssessmentResultOutcomesVarType",
    "ScoreInterpretation",
    "ScoreItemResultOutcomes",
    "ScoreItemResultOutcomesVarType",
    "SectionResult",
    "Status",
    "TypeLabel",
    "View",
    "Vocabulary",
]

NAMESPACE = Namespace("qti", "http://www.webex.com/schemas/2002/06/service/trainingsessionqti")


class View(OpenEnum):
    """Who may see a part of a test.

    `qti:viewType` on the wire.
    """

    ALL = "All"
    ADMINISTRATOR = "Administrator"
    ADMIN_AUTHORITY = "AdminAuthority"
    ASSESSOR = "Assessor"
    AUTHOR = "Author"
    CANDIDATE = "Candidate"
    INVIGILATOR_PROCTOR = "InvigilatorProctor"
    PSYCHOMETRICIAN = "Psychometrician"
    SCORER = "Scorer"
    TUTOR = "Tutor"


class ResponseFormCardinality(OpenEnum):
    """`qti:response_formType/cardinality` on the wire."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    ORDERED = "ordered"
    """Several, and their order counts."""
    EXTENSION = "extension"


class ResponseFormResponseType(OpenEnum):
    """`qti:response_formType/response_type` on the wire."""

    LID = "lid"
    """Identifiers of choices."""
    XY = "xy"
    """Coordinates."""
    STR = "str"
    """Text."""
    NUM = "num"
    """A number."""
    GRP = "grp"
    """Groups of choices."""
    EXTENSION = "extension"


class ResponseFormRenderType(OpenEnum):
    """`qti:response_formType/render_type` on the wire."""

    CHOICE = "choice"
    HOTSPOT = "hotspot"
    SLIDER = "slider"
    FIB = "fib"
    """By filling in a blank."""
    EXTENSION = "extension"


class ResponseValueStatus(OpenEnum):
    """`qti:response_valueType/response_status` on the wire."""

    NULL = "Null"
    """No answer was given."""
    VALID = "Valid"
    """An answer of the right form; it need not be the right answer."""
    NA = "NA"
    """An answer does not apply."""
    INVALID = "Invalid"
    """An answer that cannot be used."""


class ScoreAssessmentResultOutcomesVarType(OpenEnum):
    """`qti:score_assessment_result_outcomesType/vartype` on the wire."""

    INTEGER = "Integer"
    DECIMAL = "Decimal"
    STRING = "String"


class ScoreItemResultOutcomesVarType(OpenEnum):
    """`qti:score_item_result_outcomesType/vartype` on the wire."""

    INTEGER = "Integer"
    DECIMAL = "Decimal"
    STRING = "String"


class TypeLabel(Message):
    """What kind of date or identifier it is, in words, such as 'Start Time'.

    `qti:type_labelType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""


class GenericIdentifier(Message):
    """An identifier of a person, with what kind of identifier it is.

    `qti:generic_identifierType` on the wire.
    """

    type_label: TypeLabel = element("type_label", TypeLabel)
    """What kind of identifier it is, such as 'Participant Email'."""
    identifier_string: str = element("identifier_string", TEXT)
    """The identifier, such as an e-mail address."""


class Context(Message):
    """Whose result it is.

    `qti:contextType` on the wire.
    """

    name: str = element("name", TEXT, min_length=1, max_length=256)
    """Name of the participant."""
    generic_identifier: GenericIdentifier = element("generic_identifier", GenericIdentifier)
    """What identifies the participant: the e-mail address."""


class AsiMetadataFieldAssessmentResult(Message):
    """Comments on a whole test, as a field of metadata.

    `qti:asi_metadatafield_assessment_resultType` on the wire.
    """

    field_name: str = element("field_name", TEXT, min_length=1, max_length=256)
    """Name of the field. The service assumes `overall_comments` if it is empty."""
    field_value: str = element("field_value", TEXT, min_length=1, max_length=256)
    """The comments themselves."""


class AsiMetadataAssessmentResult(Message):
    """Metadata of the result of a test.

    `qti:asi_metadata_assessment_resultType` on the wire.
    """

    asi_metadatafield: AsiMetadataFieldAssessmentResult = element(
        "asi_metadatafield", AsiMetadataFieldAssessmentResult
    )
    """The comments."""


class AsiDescription(Message):
    """Description of the test.

    `qti:asi_descriptionType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""


class Date(Message):
    """A moment and what happened then.

    `qti:dateType` on the wire.
    """

    type_label: TypeLabel = element("type_label", TypeLabel)
    """What happened then, such as 'Start Time'."""
    date_time: datetime = element("datetime", ISO_DATE_TIME)
    """The moment in ISO 8601 form, such as '2003-12-12T16:17:11', without a time zone."""


class ScoreAssessmentResultOutcomes(Message):
    """Points of a whole test, with the fewest and the most possible.

    `qti:score_assessment_result_outcomesType` on the wire.
    """

    score_value: int = element("score_value", INT)
    """Points scored. The service assumes `0` if it is empty."""
    score_min: int = element("score_min", INT)
    """Fewest points possible. The service assumes `0` if it is empty."""
    score_max: int = element("score_max", INT)
    """Most points possible. The service assumes `0` if it is empty."""
    varname: str | None = attribute("varname", TEXT, default=None)
    """Name of the variable that holds the value. The service assumes `SCORE` if it is absent."""
    vartype: ScoreAssessmentResultOutcomesVarType | None = attribute(
        "vartype", ScoreAssessmentResultOutcomesVarType, default=None
    )
    """What the variable holds. The service assumes `Integer` if it is absent."""


class Grade(Message):
    """The grade of a test, and which grades there are.

    `qti:gradeType` on the wire.
    """

    grade_value: str = element("grade_value", TEXT, min_length=1, max_length=64)
    """The grade itself. Empty if none was given."""
    varname: str | None = attribute("varname", TEXT, default=None, max_length=256)
    """Name of the variable that holds the value. The service assumes `GRADE` if it is absent."""
    members: str | None = attribute("members", TEXT, default=None, max_length=2048)
    """The possible grades."""


class OutcomesAssessmentResult(Message):
    """Score and grade of a whole test.

    `qti:outcomes_assessment_resultType` on the wire.
    """

    score: ScoreAssessmentResultOutcomes = element("score", ScoreAssessmentResultOutcomes)
    """Points scored in the test."""
    grade: Grade | None = element("grade", Grade, default=None)
    """Grade of the test, if grades are assigned."""


class AsiMetadataFieldItemResult(Message):
    """Comments on the answer to a question, as a field of metadata.

    `qti:asi_metadatafield_item_resultType` on the wire.
    """

    field_name: str = element("field_name", TEXT, min_length=1, max_length=256)
    """Name of the field. The service assumes `question_comments` if it is empty."""
    field_value: str = element("field_value", TEXT, min_length=1, max_length=256)
    """The comments themselves."""


class AsiMetadataItemResult(Message):
    """Metadata of the result of a question.

    `qti:asi_metadata_item_resultType` on the wire.
    """

    asi_metadatafield: AsiMetadataFieldItemResult = element(
        "asi_metadatafield", AsiMetadataFieldItemResult
    )
    """The comments."""


class CorrectResponse(Message):
    """A right answer: the identifier of a choice, or text. Empty if no answer is set.

    `qti:correct_responseType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""


class ResponseForm(Message):
    """What kind of answer the question takes, and the right ones.

    `qti:response_formType` on the wire.
    """

    correct_response: list[CorrectResponse] = elements("correct_response", CorrectResponse)
    """The right answers."""
    cardinality: ResponseFormCardinality | None = attribute(
        "cardinality", ResponseFormCardinality, default=None
    )
    """How many values the answer has, and whether their order counts. The service assumes `single`
    if it is absent.
    """
    response_type: ResponseFormResponseType | None = attribute(
        "response_type", ResponseFormResponseType, default=None
    )
    """What kind of answer is given. The service assumes `lid` if it is absent."""
    render_type: ResponseFormRenderType | None = attribute(
        "render_type", ResponseFormRenderType, default=None
    )
    """How the answer is given. The service assumes `choice` if it is absent."""


class ResponseValue(Message):
    """An answer as it was given: the identifier of a choice, or what was typed.

    `qti:response_valueType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    response_status: ResponseValueStatus | None = attribute(
        "response_status", ResponseValueStatus, default=None
    )
    """Whether an answer was given and can be used. The service assumes `Valid` if it is absent."""


class ItemResponse(Message):
    """One answer that a question asks for: what was right and what was given.

    `qti:responseType` on the wire.
    """

    response_form: ResponseForm = element("response_form", ResponseForm)
    """What kind of answer was asked for, and what is right."""
    response_value: list[ResponseValue] = elements("response_value", ResponseValue)
    """What the participant answered."""
    ident_ref: str | None = attribute("ident_ref", TEXT, default=None)
    """Identifier of the answer in the test: the ident of a response_lid or response_str."""


class ScoreItemResultOutcomes(Message):
    """Points of one question, with the fewest and the most possible.

    `qti:score_item_result_outcomesType` on the wire.
    """

    score_value: int = element("score_value", INT)
    """Points scored. The service assumes `0` if it is empty."""
    score_interpretation: str = element("score_interpretation", TEXT, min_length=0, max_length=2048)
    """Explanation of the points, such as '15 points if answer is correct'."""
    score_min: int = element("score_min", INT)
    """Fewest points possible. The service assumes `0` if it is empty."""
    score_max: int = element("score_max", INT)
    """Most points possible. The service assumes `0` if it is empty."""
    varname: str | None = attribute("varname", TEXT, default=None)
    """Name of the variable that holds the value. The service assumes `SCORE` if it is absent."""
    vartype: ScoreItemResultOutcomesVarType | None = attribute(
        "vartype", ScoreItemResultOutcomesVarType, default=None
    )
    """What the variable holds. The service assumes `Integer` if it is absent."""


class OutcomesItemResult(Message):
    """Score of one question.

    `qti:outcomes_item_resultType` on the wire.
    """

    score: ScoreItemResultOutcomes = element("score", ScoreItemResultOutcomes)
    """Points scored for the question."""


class FeedbackDisplayed(Message):
    """Feedback that was shown; the text is its kind, such as 'Response'.

    `qti:feedback_displayedType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    ident: str | None = attribute("ident", TEXT, default=None)
    """Identifier of the feedback in the test, such as 'Correct'."""


class ItemResult(Message):
    """The result of one question: the answers, the score and the feedback that was shown.

    `qti:item_resultType` on the wire.
    """

    asi_metadata: AsiMetadataItemResult | None = element(
        "asi_metadata", AsiMetadataItemResult, default=None
    )
    """Comments on the answer."""
    response: list[ItemResponse] = elements("response", ItemResponse)
    """The answers that the question asks for."""
    outcomes: OutcomesItemResult = element("outcomes", OutcomesItemResult)
    """Score of the question."""
    feedback_displayed: FeedbackDisplayed | None = element(
        "feedback_displayed", FeedbackDisplayed, default=None
    )
    """Feedback that was shown for the answer."""


class SectionResult(Message):
    """The results of the questions of one section.

    `qti:section_resultType` on the wire.
    """

    item_result: list[ItemResult] = elements("item_result", ItemResult)
    """The results of the questions, in order."""


class AssessmentResult(Message):
    """The result of a whole test.

    `qti:assessment_resultType` on the wire.
    """

    asi_metadata: AsiMetadataAssessmentResult | None = element(
        "asi_metadata", AsiMetadataAssessmentResult, default=None
    )
    """Comments on the test as a whole."""
    asi_description: AsiDescription | None = element(
        "asi_description", AsiDescription, default=None
    )
    """Description of the test."""
    date: Date = element("date", Date)
    """When the participant took the test."""
    duration: timedelta = element("duration", DURATION)
    """Time taken according to the standard, such as 'P0Y0M0DT0H30M' for 30 minutes."""
    outcomes: OutcomesAssessmentResult = element("outcomes", OutcomesAssessmentResult)
    """Score and grade of the test."""
    num_sections: str = element("num_sections", TEXT)
    """A count, as text; 6 in a documented result that has one section of 6 questions."""
    section_result: SectionResult = element("section_result", SectionResult)
    """The results question by question."""
    asi_title: str | None = attribute("asi_title", TEXT, default=None)
    """Title of the test."""
    ident_ref: int | None = attribute("ident_ref", INT, default=None)
    """Number that identifies the test."""


class Result(Message):
    """One participant's result of one test.

    `qti:resultType` on the wire.
    """

    context: Context = element("context", Context)
    """Who took the test."""
    assessment_result: AssessmentResult = element("assessment_result", AssessmentResult)
    """How the test went."""


class Control(Message):
    """Whether hints, solutions and feedback were on.

    `qti:controlType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    hint_switch: bool | None = attribute("hint_switch", YES_NO, default=None)
    """Whether hints were on. The service assumes `False` if it is absent."""
    solution_switch: bool | None = attribute("solution_switch", YES_NO, default=None)
    """Whether solutions were on. The service assumes `False` if it is absent."""
    feedback_switch: bool | None = attribute("feedback_switch", YES_NO, default=None)
    """Whether feedback was on. The service assumes `False` if it is absent."""


class Objective(Message):
    """What was to be taught or tested, as seen by one kind of reader.

    `qti:objectiveType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    view: View | None = attribute("view", View, default=None)
    """Who may see it. The service assumes `All` if it is absent."""
    uri: str | None = attribute("uri", TEXT, default=None)
    """Address of the content, if it is not in the text."""


class QtiComment(Message):
    """A remark.

    `qti:qti_commentType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""


class QtiResultReport(Message):
    """The outermost element of reported results.

    `qti:qti_result_reportType` on the wire.
    """

    result: Result = element("result", Result)
    """The result of the participant."""


class NumSections(Message):
    """A number of sections.

    `qti:num_sectionsType` on the wire.
    """

    value: int = text(INT)
    """Text of the element."""


class ScoreInterpretation(Message):
    """What the score means, in words for people.

    `qti:score_interpretationType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""


class Status(Message):
    """A status, since when it holds, and what it is the status of.

    `qti:statusType` on the wire.
    """

    type_label: TypeLabel | None = element("type_label", TypeLabel, default=None)
    """What it is the status of."""
    date_time: datetime | None = element("datetime", ISO_DATE_TIME, default=None)
    """Since when it holds, in ISO 8601 form, without a time zone."""
    status_value: str = element("status_value", TEXT)
    """The status itself."""


class Vocabulary(Message):
    """A vocabulary: listed in the text, or found at an address.

    `qti:vocabularyType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    uri: str | None = attribute("uri", TEXT, default=None)
    """Address of the content, if it is not in the text."""
    vocab_type: str | None = attribute("vocab_type", TEXT, default=None)
    """Format of the vocabulary."""


class ExtensionAssessmentResult(Message):
    """Proprietary additions to the result of a test.

    It may hold anything, which is kept in `extras`.

    `qti:extension_assessment_resultType` on the wire.
    """


class ExtensionContext(Message):
    """Proprietary additions to the context.

    It may hold anything, which is kept in `extras`.

    `qti:extension_contextType` on the wire.
    """


class ExtensionGrade(Message):
    """Proprietary additions to a grade.

    It may hold anything, which is kept in `extras`.

    `qti:extension_gradeType` on the wire.
    """


class ExtensionItemResult(Message):
    """Proprietary additions to the result of a question.

    It may hold anything, which is kept in `extras`.

    `qti:extension_item_resultType` on the wire.
    """


class ExtensionResponse(Message):
    """Proprietary additions to an answer.

    It may hold anything, which is kept in `extras`.

    `qti:extension_responseType` on the wire.
    """


class ExtensionResponseForm(Message):
    """Proprietary additions to the form of an answer.

    It may hold anything, which is kept in `extras`.

    `qti:extension_responseformType` on the wire.
    """


class ExtensionResult(Message):
    """Proprietary additions to a result.

    It may hold anything, which is kept in `extras`.

    `qti:extension_resultType` on the wire.
    """


class ExtensionScore(Message):
    """Proprietary additions to a score.

    It may hold anything, which is kept in `extras`.

    `qti:extension_scoreType` on the wire.
    """


class ExtensionSectionResult(Message):
    """Proprietary additions to the result of a section.

    It may hold anything, which is kept in `extras`.

    `qti:extension_section_resultType` on the wire.
    """


class ExtensionSummaryResult(Message):
    """Proprietary additions to a summary.

    It may hold anything, which is kept in `extras`.

    `qti:extension_summary_resultType` on the wire.
    """
