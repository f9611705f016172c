# Generated from schemas/webex/training_assessment.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:bc512a91dc7f7365
"""Tests and their questions, in the ASI part of IMS Question and Test Interoperability 1.2."""

from __future__ import annotations

from datetime import timedelta

from meetwire.runtime.fields import attribute, choices, element, elements, text
from meetwire.runtime.message import Message
from meetwire.runtime.values import DURATION, INT, TEXT, YES_NO, Namespace, OpenEnum

__all__ = [
    "AltMaterial",
    "And",
    "AndObjects",
    "AndSelection",
    "AndTest",
    "AssessFeedback",
    "AssessProcExtension",
    "Assessment",
    "AssessmentControl",
    "Cardinality",
    "ConditionVar",
    "DecVar",
    "DecVarType",
    "DisplayFeedback",
    "DisplayFeedbackType",
    "DurEqual",
    "DurGt",
    "DurGte",
    "DurLt",
    "DurLte",
    "ExtensibleCardinality",
    "FeedbackStyle",
    "Flow",
    "FlowLabel",
    "FlowMat",
    "Hint",
    "HintMaterial",
    "InterpretVar",
    "Item",
    "ItemControl",
    "ItemFeedback",
    "ItemMetadata",
    "ItemProcExtension",
    "ItemRef",
    "ItemRubric",
    "MapInput",
    "MapOutput",
    "MatApplet",
    "MatApplication",
    "MatAudio",
    "MatBreak",
    "MatEmText",
    "MatExtension",
    "MatImage",
    "MatRef",
    "MatText",
    "MatVideo",
    "Material",
    "MaterialRef",
    "Not",
    "NotObjects",
    "NotSelection",
    "NotTest",
    "ObjectBank",
    "Objectives",
    "ObjectsCondition",
    "ObjectsParameter",
    "Operator",
    "Or",
    "OrObjects",
    "OrSelection",
    "OrTest",
    "Order",
    "OrderExtension",
    "Outcomes",
    "OutcomesFeedbackTest",
    "OutcomesMetadata",
    "OutcomesProcessing",
    "Presentation",
    "PresentationMaterial",
    "ProcessingParameter",
    "QtiComment",
    "QtiMetadata",
    "QtiMetadataField",
    "QuesTestInterop",
    "Reference",
    "RenderChoice",
    "RenderExtension",
    "RenderFib",
    "RenderFibPrompt",
    "RenderFibType",
    "RenderHotspot",
    "RenderSlider",
    "RenderSliderOrientation",
    "ResProcessing",
    "RespCondExtension",
    "RespCondition",
    "ResponseExtension",
    "ResponseGrp",
    "ResponseLabel",
    "ResponseLid",
    "ResponseNa",
    "ResponseNum",
    "ResponseNumType",
    "ResponseStr",
    "ResponseXy",
    "Rubric",
    "Section",
    "SectionControl",
    "SectionFeedback",
    "SectionProcExtension",
    "SectionRef",
    "Selection",
    "SelectionExtension",
    "SelectionMetadata",
    "SelectionOrdering",
    "SequenceParameter",
    "SetVar",
    "SetVarAction",
    "Solution",
    "SolutionMaterial",
    "TestVariable",
    "Unanswered",
    "VarEqual",
    "VarExtension",
    "VarGt",
    "VarGte",
    "VarInside",
    "VarInsideAreaType",
    "VarLt",
    "VarLte",
    "VarSubset",
    "VarSubsetMatch",
    "VarSubstring",
    "VariableTest",
    "View",
    "Vocabulary",
]

NAMESPACE = Namespace(
    "qtiasi", "http://www.webex.com/schemas/2002/06/service/trainingsessionqtiasi"
)


class View(OpenEnum):
    """Who may see a part of a test.

    `qtiasi:viewType` on the wire.
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


class FeedbackStyle(OpenEnum):
    """How much of a hint or solution is shown at once.

    `qtiasi:feedbackStyleType` on the wire.
    """

    COMPLETE = "Complete"
    """All at once."""
    INCREMENTAL = "Incremental"
    """A piece more each time."""
    MULTILEVEL = "Multilevel"
    """At several levels of detail."""
    PROPRIETARY = "Proprietary"


class Operator(OpenEnum):
    """How two values are compared.

    `qtiasi:operatorType` on the wire.
    """

    EQ = "EQ"
    """Equal."""
    NEQ = "NEQ"
    """Not equal."""
    LT = "LT"
    """Less than."""
    LTE = "LTE"
    """Less than or equal."""
    GT = "GT"
    """Greater than."""
    GTE = "GTE"
    """Greater than or equal."""


class Cardinality(OpenEnum):
    """How many values an answer has.

    `qtiasi:cardinalityType` on the wire.
    """

    SINGLE = "Single"
    MULTIPLE = "Multiple"
    ORDERED = "Ordered"
    """Several, and their order counts."""


class ExtensibleCardinality(OpenEnum):
    """How many values an answer has, or a proprietary rule.

    `qtiasi:extensibleCardinalityType` on the wire.
    """

    SINGLE = "Single"
    MULTIPLE = "Multiple"
    ORDERED = "Ordered"
    """Several, and their order counts."""
    EXTENSION = "Extension"


class DecVarType(OpenEnum):
    """`qtiasi:decvarType/vartype` on the wire."""

    INTEGER = "Integer"
    STRING = "String"
    DECIMAL = "Decimal"
    BOOLEAN = "Boolean"
    ENUMERATED = "Enumerated"


class DisplayFeedbackType(OpenEnum):
    """`qtiasi:displayfeedbackType/feedbacktype` on the wire."""

    RESPONSE = "Response"
    SOLUTION = "Solution"
    HINT = "Hint"


class RenderFibType(OpenEnum):
    """`qtiasi:render_fibType/fibtype` on the wire."""

    STRING = "String"
    INTEGER = "Integer"
    DECIMAL = "Decimal"
    SCIENTIFIC = "Scientific"
    BOOLEAN = "Boolean"


class RenderFibPrompt(OpenEnum):
    """`qtiasi:render_fibType/prompt` on the wire."""

    BOX = "Box"
    DASH_LINE = "Dashline"
    ASTERISK = "Asterisk"
    UNDERLINE = "Underline"


class RenderSliderOrientation(OpenEnum):
    """`qtiasi:render_sliderType/orientation` on the wire."""

    HORIZONTAL = "Horizontal"
    VERTICAL = "Vertical"


class ResponseNumType(OpenEnum):
    """`qtiasi:response_numType/numtype` on the wire."""

    INTEGER = "Integer"
    DECIMAL = "Decimal"
    SCIENTIFIC = "Scientific"


class SetVarAction(OpenEnum):
    """`qtiasi:setvarType/action` on the wire."""

    SET = "Set"
    ADD = "Add"


class VarInsideAreaType(OpenEnum):
    """`qtiasi:varinsideType/areatype` on the wire."""

    ELLIPSE = "Ellipse"
    RECTANGLE = "Rectangle"
    BOUNDED = "Bounded"
    """Any closed outline."""


class VarSubsetMatch(OpenEnum):
    """`qtiasi:varsubsetType/setmatch` on the wire."""

    EXACT = "Exact"
    PARTIAL = "Partial"


class QtiComment(Message):
    """A remark.

    `qtiasi:qticommentType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""


class MatText(Message):
    """Text to show.

    `qtiasi:mattextType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""


class MatEmText(Message):
    """Text that is to be emphasised.

    `qtiasi:matemtextType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    texttype: str | None = attribute("texttype", TEXT, default=None)
    """Content type of the text. The service assumes `text/plain` if it is absent."""
    label: str | None = attribute("label", TEXT, default=None)
    """Label for references within the document."""
    charset: str | None = attribute("charset", TEXT, default=None)
    """Character set of the text. The service assumes `ascii-us` if it is absent."""
    uri: str | None = attribute("uri", TEXT, default=None)
    """Address of the content, if it is not embedded."""
    width: str | None = attribute("width", TEXT, default=None)
    """Width of the area to show it in."""
    height: str | None = attribute("height", TEXT, default=None)
    """Height of the area to show it in."""
    y0: str | None = attribute("y0", TEXT, default=None)
    """Vertical place of the upper left corner."""
    x0: str | None = attribute("x0", TEXT, default=None)
    """Horizontal place of the upper left corner."""


class MatImage(Message):
    """A picture, by its address or embedded as text.

    `qtiasi:matimageType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    imagtype: str | None = attribute("imagtype", TEXT, default=None)
    """Content type of the picture. The service assumes `image/jpeg` if it is absent."""
    label: str | None = attribute("label", TEXT, default=None)
    """Label for references within the document."""
    height: str | None = attribute("height", TEXT, default=None)
    """Height of the area to show it in."""
    uri: str | None = attribute("uri", TEXT, default=None)
    """Address of the content, if it is not embedded."""
    embedded: str | None = attribute("embedded", TEXT, default=None)
    """How embedded content is encoded. The service assumes `base64` if it is absent."""
    width: str | None = attribute("width", TEXT, default=None)
    """Width of the area to show it in."""
    y0: str | None = attribute("y0", TEXT, default=None)
    """Vertical place of the upper left corner."""
    x0: str | None = attribute("x0", TEXT, default=None)
    """Horizontal place of the upper left corner."""


class MatAudio(Message):
    """Sound, by its address or embedded as text.

    `qtiasi:mataudioType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    audiotype: str | None = attribute("audiotype", TEXT, default=None)
    """Content type of the sound. The service assumes `audio/base` if it is absent."""
    label: str | None = attribute("label", TEXT, default=None)
    """Label for references within the document."""
    uri: str | None = attribute("uri", TEXT, default=None)
    """Address of the content, if it is not embedded."""
    embedded: str | None = attribute("embedded", TEXT, default=None)
    """How embedded content is encoded. The service assumes `base64` if it is absent."""


class MatVideo(Message):
    """A film, by its address or embedded as text.

    `qtiasi:matvideoType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    videotype: str | None = attribute("videotype", TEXT, default=None)
    """Content type of the film. The service assumes `video/avi` if it is absent."""
    label: str | None = attribute("label", TEXT, default=None)
    """Label for references within the document."""
    uri: str | None = attribute("uri", TEXT, default=None)
    """Address of the content, if it is not embedded."""
    width: str | None = attribute("width", TEXT, default=None)
    """Width of the area to show it in."""
    height: str | None = attribute("height", TEXT, default=None)
    """Height of the area to show it in."""
    y0: str | None = attribute("y0", TEXT, default=None)
    """Vertical place of the upper left corner."""
    x0: str | None = attribute("x0", TEXT, default=None)
    """Horizontal place of the upper left corner."""
    embedded: str | None = attribute("embedded", TEXT, default=None)
    """How embedded content is encoded. The service assumes `base64` if it is absent."""


class MatApplet(Message):
    """An applet, by its address or embedded as text.

    `qtiasi:matappletType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    label: str | None = attribute("label", TEXT, default=None)
    """Label for references within the document."""
    uri: str | None = attribute("uri", TEXT, default=None)
    """Address of the content, if it is not embedded."""
    y0: str | None = attribute("y0", TEXT, default=None)
    """Vertical place of the upper left corner."""
    height: str | None = attribute("height", TEXT, default=None)
    """Height of the area to show it in."""
    width: str | None = attribute("width", TEXT, default=None)
    """Width of the area to show it in."""
    x0: str | None = attribute("x0", TEXT, default=None)
    """Horizontal place of the upper left corner."""
    embedded: str | None = attribute("embedded", TEXT, default=None)
    """How embedded content is encoded. The service assumes `base64` if it is absent."""


class MatApplication(Message):
    """A file for some application, by its address or embedded as text.

    `qtiasi:matapplicationType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    apptype: str | None = attribute("apptype", TEXT, default=None)
    """Kind of application or content."""
    label: str | None = attribute("label", TEXT, default=None)
    """Label for references within the document."""
    uri: str | None = attribute("uri", TEXT, default=None)
    """Address of the content, if it is not embedded."""
    embedded: str | None = attribute("embedded", TEXT, default=None)
    """How embedded content is encoded. The service assumes `base64` if it is absent."""


class MatRef(Message):
    """Stands for a single piece of material that is defined elsewhere.

    `qtiasi:matrefType` on the wire.
    """

    linkrefid: str = attribute("linkrefid", TEXT)
    """Identifier of the material."""


class MatBreak(Message):
    """A line break; it has no content.

    `qtiasi:matbreakType` on the wire.
    """


class MatExtension(Message):
    """Proprietary material.

    It may hold anything, which is kept in `extras`.

    `qtiasi:mat_extensionType` on the wire.
    """


class AltMaterial(Message):
    """Other material to show where the preferred one cannot be shown.

    `qtiasi:altmaterialType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    content: list[
        MatText
        | MatEmText
        | MatImage
        | MatAudio
        | MatVideo
        | MatApplet
        | MatApplication
        | MatRef
        | MatBreak
        | MatExtension
    ] = choices(
        {
            "mattext": MatText,
            "matemtext": MatEmText,
            "matimage": MatImage,
            "mataudio": MatAudio,
            "matvideo": MatVideo,
            "matapplet": MatApplet,
            "matapplication": MatApplication,
            "matref": MatRef,
            "matbreak": MatBreak,
            "mat_extension": MatExtension,
        }
    )
    """Any of these, in order:

    - `MatText`: Plain text.
    - `MatEmText`: Emphasised text.
    - `MatImage`: A picture.
    - `MatAudio`: Sound.
    - `MatVideo`: A film.
    - `MatApplet`: An applet.
    - `MatApplication`: A file for some application.
    - `MatRef`: Material that is defined elsewhere.
    - `MatBreak`: A line break.
    - `MatExtension`: Proprietary material.
    """


class VarEqual(Message):
    """True if the answer is equal to the text: a choice by its identifier, or what was typed.

    `qtiasi:varequalType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined: the ident of a response_lid or response_str."""


class Not(Message):
    """True if the condition in it is false.

    `qtiasi:notType` on the wire.
    """

    varequal: VarEqual | None = element("varequal", VarEqual, default=None)
    """A comparison of the answer with a value."""
    and_: And | None = element("and", "And", default=None)
    """Conditions that must not all be true."""


class Or(Message):
    """True if at least one of the conditions in it is true.

    `qtiasi:orType` on the wire.
    """

    content: list[Not | And | Or | VarEqual] = choices(
        {"not": Not, "and": "And", "or": "Or", "varequal": VarEqual}
    )
    """Any of these, in order:

    - `Not`: A condition that counts if it is false.
    - `And`: Conditions that count if all of them are true.
    - `Or`: Conditions that count if one of them is true.
    - `VarEqual`: A comparison of the answer with a value.
    """


class And(Message):
    """True if all the conditions in it are true.

    `qtiasi:andType` on the wire.
    """

    content: list[Not | And | Or | VarEqual] = choices(
        {"not": Not, "and": "And", "or": Or, "varequal": VarEqual}
    )
    """Any of these, in order:

    - `Not`: A condition that must be false.
    - `And`: Conditions that must all be true.
    - `Or`: Conditions of which one must be true.
    - `VarEqual`: A comparison that must be true.
    """


class OutcomesMetadata(Message):
    """Compares a field of the metadata of objects with the text.

    `qtiasi:outcomes_metadataType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    mdname: str = attribute("mdname", TEXT)
    """Name of the field of metadata."""
    mdoperator: Operator = attribute("mdoperator", Operator)
    """How the field is compared with the text."""


class NotObjects(Message):
    """True if the condition on the metadata of objects in it is false.

    `qtiasi:not_objectsType` on the wire.
    """

    outcomes_metadata: OutcomesMetadata | None = element(
        "outcomes_metadata", OutcomesMetadata, default=None
    )
    """A comparison of a field of metadata with a value."""
    and_objects: AndObjects | None = element("and_objects", "AndObjects", default=None)
    """Must not all be true."""
    or_objects: OrObjects | None = element("or_objects", "OrObjects", default=None)
    """None may be true."""
    not_objects: NotObjects | None = element("not_objects", "NotObjects", default=None)
    """What is in it must be true."""


class OrObjects(Message):
    """True if at least one of the conditions on metadata in it is true.

    `qtiasi:or_objectsType` on the wire.
    """

    content: list[OutcomesMetadata | AndObjects | OrObjects | NotObjects] = choices(
        {
            "outcomes_metadata": OutcomesMetadata,
            "and_objects": "AndObjects",
            "or_objects": "OrObjects",
            "not_objects": NotObjects,
        }
    )
    """Any of these, in order:

    - `OutcomesMetadata`: A comparison of a field of metadata with a value.
    - `AndObjects`: Counts if all in it are true.
    - `OrObjects`: Counts if one in it is true.
    - `NotObjects`: Counts if what is in it is false.
    """


class AndObjects(Message):
    """True if all the conditions on the metadata of objects in it are true.

    `qtiasi:and_objectsType` on the wire.
    """

    content: list[OutcomesMetadata | AndObjects | OrObjects | NotObjects] = choices(
        {
            "outcomes_metadata": OutcomesMetadata,
            "and_objects": "AndObjects",
            "or_objects": OrObjects,
            "not_objects": NotObjects,
        }
    )
    """Any of these, in order:

    - `OutcomesMetadata`: A comparison of a field of metadata with a value.
    - `AndObjects`: Conditions on metadata that must all be true.
    - `OrObjects`: Conditions on metadata of which one must be true.
    - `NotObjects`: A condition on metadata that must be false.
    """


class SelectionMetadata(Message):
    """Compares a field of the metadata of what may be selected with the text.

    `qtiasi:selection_metadataType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    mdname: str = attribute("mdname", TEXT)
    """Name of the field of metadata."""
    mdoperator: Operator = attribute("mdoperator", Operator)
    """How the field is compared with the text."""


class NotSelection(Message):
    """True if the rule of selection in it is false.

    `qtiasi:not_selectionType` on the wire.
    """

    selection_metadata: SelectionMetadata | None = element(
        "selection_metadata", SelectionMetadata, default=None
    )
    """A comparison of a field of metadata with a value."""
    and_selection: AndSelection | None = element("and_selection", "AndSelection", default=None)
    """Must not all be true."""
    or_selection: OrSelection | None = element("or_selection", "OrSelection", default=None)
    """None may be true."""
    not_selection: NotSelection | None = element("not_selection", "NotSelection", default=None)
    """What is in it must be true."""


class OrSelection(Message):
    """True if at least one of the rules of selection in it is true.

    `qtiasi:or_selectionType` on the wire.
    """

    content: list[SelectionMetadata | AndSelection | OrSelection | NotSelection] = choices(
        {
            "selection_metadata": SelectionMetadata,
            "and_selection": "AndSelection",
            "or_selection": "OrSelection",
            "not_selection": NotSelection,
        }
    )
    """Any of these, in order:

    - `SelectionMetadata`: A comparison of a field of metadata with a value.
    - `AndSelection`: Counts if all in it are true.
    - `OrSelection`: Counts if one in it is true.
    - `NotSelection`: Counts if what is in it is false.
    """


class AndSelection(Message):
    """True if all the rules of selection in it are true.

    `qtiasi:and_selectionType` on the wire.
    """

    content: list[SelectionMetadata | AndSelection | OrSelection | NotSelection] = choices(
        {
            "selection_metadata": SelectionMetadata,
            "and_selection": "AndSelection",
            "or_selection": OrSelection,
            "not_selection": NotSelection,
        }
    )
    """Any of these, in order:

    - `SelectionMetadata`: A comparison of a field of metadata with a value.
    - `AndSelection`: Rules that must all be true.
    - `OrSelection`: Rules of which one must be true.
    - `NotSelection`: A rule that must be false.
    """


class VariableTest(Message):
    """Compares an outcome variable with the text.

    `qtiasi:variable_testType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    varname: str | None = attribute("varname", TEXT, default=None)
    """Name of the variable. The service assumes `SCORE` if it is absent."""
    testoperator: Operator = attribute("testoperator", Operator)
    """How the variable is compared with the text."""


class NotTest(Message):
    """True if the test of outcome variables in it is false.

    `qtiasi:not_testType` on the wire.
    """

    variable_test: VariableTest | None = element("variable_test", VariableTest, default=None)
    """A comparison of an outcome variable with a value."""
    and_test: AndTest | None = element("and_test", "AndTest", default=None)
    """Must not all be true."""
    or_test: OrTest | None = element("or_test", "OrTest", default=None)
    """None may be true."""
    not_test: NotTest | None = element("not_test", "NotTest", default=None)
    """What is in it must be true."""


class OrTest(Message):
    """True if at least one of the tests of outcome variables in it is true.

    `qtiasi:or_testType` on the wire.
    """

    content: list[VariableTest | AndTest | OrTest | NotTest] = choices(
        {
            "variable_test": VariableTest,
            "and_test": "AndTest",
            "or_test": "OrTest",
            "not_test": NotTest,
        }
    )
    """Any of these, in order:

    - `VariableTest`: A comparison of an outcome variable with a value.
    - `AndTest`: Counts if all in it are true.
    - `OrTest`: Counts if one in it is true.
    - `NotTest`: Counts if what is in it is false.
    """


class AndTest(Message):
    """True if all the tests of outcome variables in it are true.

    `qtiasi:and_testType` on the wire.
    """

    content: list[VariableTest | AndTest | OrTest | NotTest] = choices(
        {
            "variable_test": VariableTest,
            "and_test": "AndTest",
            "or_test": OrTest,
            "not_test": NotTest,
        }
    )
    """Any of these, in order:

    - `VariableTest`: A comparison of an outcome variable with a value.
    - `AndTest`: Tests that must all be true.
    - `OrTest`: Tests of which one must be true.
    - `NotTest`: A test that must be false.
    """


class Material(Message):
    """Something to show. Of the kinds that the standard knows, only text.

    `qtiasi:materialType` on the wire.
    """

    mattext: MatText = element("mattext", MatText)
    """The text to show."""


class FlowMat(Message):
    """A block of material that is laid out together.

    `qtiasi:flow_matType` on the wire.
    """

    material: Material = element("material", Material)
    """What to show."""


class AssessFeedback(Message):
    """Feedback on a whole test, shown when the outcomes call for it.

    `qtiasi:assessfeedbackType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    material: list[Material] = elements("material", Material, default_factory=list)
    """What to show, laid out on its own."""
    flow_mat: list[FlowMat] = elements("flow_mat", FlowMat, default_factory=list)
    """What to show, as a block."""
    view: View | None = attribute("view", View, default=None)
    """Who may see it. The service assumes `All` if it is absent."""
    ident: str = attribute("ident", TEXT)
    """Identifier that other parts refer to."""
    title: str | None = attribute("title", TEXT, default=None)
    """Title that is shown to people."""


class ResponseLabel(Message):
    """One choice that can be taken, or one blank that can be filled in.

    `qtiasi:response_labelType` on the wire.
    """

    content: list[str | FlowMat] = choices({"flow_mat": FlowMat}, mixed=True, default_factory=list)
    """Text and any of these, in order:

    - `FlowMat`: The choice as it is shown; absent for a blank to be filled in.
    """
    ident: str = attribute("ident", TEXT)
    """Identifier of the choice, which the scoring and the results refer to."""


class RenderChoice(Message):
    """The candidate answers by choosing from a list.

    `qtiasi:render_choiceType` on the wire.
    """

    response_label: list[ResponseLabel] = elements("response_label", ResponseLabel)
    """The choices, in the order in which they are shown."""
    minnumber: int | None = attribute("minnumber", INT, default=None, minimum=0, maximum=99)
    """Least number of choices to take."""
    maxnumber: int | None = attribute("maxnumber", INT, default=None, minimum=1, maximum=99)
    """Greatest number of choices to take."""


class ResponseLid(Message):
    """An answer that is given by the identifiers of choices.

    `qtiasi:response_lidType` on the wire.
    """

    render_choice: RenderChoice = element("render_choice", RenderChoice)
    """The choices."""
    ident: str = attribute("ident", TEXT)
    """Identifier of the answer, which the scoring and the results refer to."""
    rcardinality: ExtensibleCardinality | None = attribute(
        "rcardinality", ExtensibleCardinality, default=None
    )
    """How many values the answer has, and whether their order counts. The service assumes `Single`
    if it is absent.
    """


class RenderFib(Message):
    """The candidate answers by filling in a blank.

    `qtiasi:render_fibType` on the wire.
    """

    response_label: ResponseLabel = element("response_label", ResponseLabel)
    """The blank, with its identifier."""
    fibtype: RenderFibType | None = attribute("fibtype", RenderFibType, default=None)
    """What is to be filled in. The service assumes `String` if it is absent."""
    prompt: RenderFibPrompt | None = attribute("prompt", RenderFibPrompt, default=None)
    """How the blank looks. The service assumes `Box` if it is absent."""
    maxchars: int | None = attribute("maxchars", INT, default=None)
    """Greatest number of characters to fill in."""


class ResponseStr(Message):
    """An answer that is text.

    `qtiasi:response_strType` on the wire.
    """

    render_fib: RenderFib = element("render_fib", RenderFib)
    """The blank to fill in."""
    ident: str = attribute("ident", TEXT)
    """Identifier of the answer, which the scoring and the results refer to."""
    rcardinality: ExtensibleCardinality | None = attribute(
        "rcardinality", ExtensibleCardinality, default=None
    )
    """How many values the answer has, and whether their order counts. The service assumes `Single`
    if it is absent.
    """


class Flow(Message):
    """A block of a question: the text of the question, then where to answer it.

    `qtiasi:flowType` on the wire.
    """

    material: list[Material] = elements("material", Material)
    """The text of the question."""
    response_lid: list[ResponseLid] = elements("response_lid", ResponseLid, default_factory=list)
    """An answer to be given by choosing."""
    response_str: list[ResponseStr] = elements("response_str", ResponseStr, default_factory=list)
    """An answer to be given as text."""


class Presentation(Message):
    """What the candidate sees of a question: its text and where to answer it.

    `qtiasi:presentationType` on the wire.
    """

    flow: Flow = element("flow", Flow)
    """The block that holds the question and its places to answer."""


class DecVar(Message):
    """Declares the variable that keeps the score of a question, with its bounds.

    `qtiasi:decvarType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    vartype: DecVarType | None = attribute("vartype", DecVarType, default=None)
    """What the variable holds. The service assumes `Integer` if it is absent."""
    minvalue: int | None = attribute("minvalue", INT, default=None)
    """Least value of the score."""
    maxvalue: int | None = attribute("maxvalue", INT, default=None)
    """Greatest value of the score: the points that the question is worth."""


class InterpretVar(Message):
    """Explains in words what the value of the score means.

    `qtiasi:interpretvarType` on the wire.
    """

    material: Material = element("material", Material)
    """The explanation, such as '20 points if answer is correct'."""


class Outcomes(Message):
    """The variable that scoring sets, and what its values mean.

    `qtiasi:outcomesType` on the wire.
    """

    decvar: DecVar = element("decvar", DecVar)
    """The variable of the score, with its bounds."""
    interpretvar: InterpretVar | None = element("interpretvar", InterpretVar, default=None)
    """What its values mean, in words for people."""


class ConditionVar(Message):
    """What an answer must satisfy for a rule to apply; all conditions in it must be true.

    `qtiasi:conditionvarType` on the wire.
    """

    content: list[Not | VarEqual] = choices({"not": Not, "varequal": VarEqual})
    """Any of these, in order:

    - `Not`: A condition that must be false.
    - `VarEqual`: A comparison that must be true.
    """


class SetVar(Message):
    """Sets or changes the score; the text is the number.

    `qtiasi:setvarType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    action: SetVarAction | None = attribute("action", SetVarAction, default=None)
    """Whether the number replaces the score or is added to it. The service assumes `Set` if it is
    absent.
    """


class DisplayFeedback(Message):
    """Names the feedback to show; its text is normally empty.

    `qtiasi:displayfeedbackType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    feedbacktype: DisplayFeedbackType | None = attribute(
        "feedbacktype", DisplayFeedbackType, default=None
    )
    """What kind of feedback it is. The service assumes `Response` if it is absent."""
    linkrefid: str = attribute("linkrefid", TEXT)
    """Identifier of the feedback to show, such as 'Correct'."""


class RespCondition(Message):
    """One rule of scoring: if the condition holds, set the score and show the feedback.

    `qtiasi:respconditionType` on the wire.
    """

    conditionvar: ConditionVar = element("conditionvar", ConditionVar)
    """What the answer must satisfy."""
    setvar: SetVar = element("setvar", SetVar)
    """What then happens to the score."""
    displayfeedback: DisplayFeedback | None = element(
        "displayfeedback", DisplayFeedback, default=None
    )
    """What then is said, as a reference to an itemfeedback."""


class ResProcessing(Message):
    """How the answer to a question is turned into a score and feedback.

    `qtiasi:resprocessingType` on the wire.
    """

    outcomes: Outcomes = element("outcomes", Outcomes)
    """The variable that keeps the score."""
    respcondition: list[RespCondition] = elements(
        "respcondition", RespCondition, default_factory=list
    )
    """The rules."""
    scoremodel: str | None = attribute("scoremodel", TEXT, default=None)
    """Name of the algorithm that scores."""


class ItemFeedback(Message):
    """Feedback on a question, shown when a rule of its scoring names it.

    `qtiasi:itemfeedbackType` on the wire.
    """

    flow_mat: FlowMat = element("flow_mat", FlowMat)
    """The feedback."""
    ident: str = attribute("ident", TEXT)
    """Identifier of the feedback, which displayfeedback refers to, such as 'Correct'."""
    view: View | None = attribute("view", View, default=None)
    """Who may see it. The service assumes `All` if it is absent."""


class Item(Message):
    """One question: how it is shown, how it is scored, and what is said about the answer.

    `qtiasi:itemType` on the wire.
    """

    presentation: Presentation = element("presentation", Presentation)
    """What the candidate sees."""
    resprocessing: list[ResProcessing] = elements(
        "resprocessing", ResProcessing, default_factory=list
    )
    """How an answer is scored; documented tests have one block for the right answer and one for a
    wrong one.
    """
    itemfeedback: list[ItemFeedback] = elements("itemfeedback", ItemFeedback, default_factory=list)
    """What can be said about an answer. UploadIMStest does not support it."""
    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    ident: str = attribute("ident", TEXT)
    """Identifier of the question within the test."""


class Section(Message):
    """A group of questions.

    `qtiasi:sectionType` on the wire.
    """

    item: list[Item] = elements("item", Item)
    """The questions, in order."""
    ident: str = attribute("ident", TEXT)
    """Identifier of the section within the test."""


class Assessment(Message):
    """One test: its description, its time limit and its questions.

    `qtiasi:assessmentType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """Description of the test, as in GetTestInformation."""
    duration: timedelta | None = element("duration", DURATION, default=None)
    """How long the test may take, such as 'P0Y0M0DT0H30M' for 30 minutes."""
    section: Section = element("section", Section)
    """A group of questions."""
    ident: int | None = attribute("ident", INT, default=None)
    """Number that identifies the test. The service assumes `0` if it is absent."""
    title: str | None = attribute("title", TEXT, default=None)
    """Title of the test."""


class AssessmentControl(Message):
    """Whether hints, solutions and feedback may be shown anywhere in a test.

    `qtiasi:assessmentcontrolType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    hintswitch: bool | None = attribute("hintswitch", YES_NO, default=None)
    """Whether hints may be shown. The service assumes `True` if it is absent."""
    solutionswitch: bool | None = attribute("solutionswitch", YES_NO, default=None)
    """Whether solutions may be shown. The service assumes `True` if it is absent."""
    view: View | None = attribute("view", View, default=None)
    """Who may see it. The service assumes `All` if it is absent."""
    feedbackswitch: bool | None = attribute("feedbackswitch", YES_NO, default=None)
    """Whether feedback may be shown. The service assumes `True` if it is absent."""


class AssessProcExtension(Message):
    """Proprietary ways to process a whole test.

    It may hold anything, which is kept in `extras`.

    `qtiasi:assessproc_extensionType` on the wire.
    """


class DurEqual(Message):
    """True if the time taken to answer is equal to the text.

    `qtiasi:durequalType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""


class DurGt(Message):
    """True if the time taken to answer is longer than the text.

    `qtiasi:durgtType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""


class DurGte(Message):
    """True if the time taken to answer is as long as the text or longer.

    `qtiasi:durgteType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""


class DurLt(Message):
    """True if the time taken to answer is shorter than the text.

    `qtiasi:durltType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""


class DurLte(Message):
    """True if the time taken to answer is as long as the text or shorter.

    `qtiasi:durlteType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""


class FlowLabel(Message):
    """A block of choices that are laid out together; blocks nest.

    `qtiasi:flow_labelType` on the wire.
    """

    content: list[FlowLabel | ResponseLabel] = choices(
        {"flow_label": "FlowLabel", "response_label": ResponseLabel}
    )
    """Any of these, in order:

    - `FlowLabel`: A block of choices.
    - `ResponseLabel`: A single choice.
    """
    class_: str | None = attribute("class", TEXT, default=None)
    """How the block is laid out. The service assumes `Block` if it is absent."""


class HintMaterial(Message):
    """The content of one hint: plain material or blocks of it.

    `qtiasi:hintmaterialType` on the wire.
    """

    material: list[Material] = elements("material", Material, default_factory=list)
    """What to show, laid out on its own."""
    flow_mat: list[FlowMat] = elements("flow_mat", FlowMat, default_factory=list)
    """What to show, as a block."""


class Hint(Message):
    """Help that may be shown before an answer is given.

    `qtiasi:hintType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    hintmaterial: list[HintMaterial] = elements("hintmaterial", HintMaterial)
    """The hints, in the order in which to show them."""
    feedbackstyle: FeedbackStyle | None = attribute("feedbackstyle", FeedbackStyle, default=None)
    """Whether all of it is shown at once or step by step. The service assumes `Complete` if it is
    absent.
    """


class ItemControl(Message):
    """Whether hints, solutions and feedback may be shown for a question.

    `qtiasi:itemcontrolType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    feedbackswitch: bool | None = attribute("feedbackswitch", YES_NO, default=None)
    """Whether feedback may be shown. The service assumes `True` if it is absent."""
    hintswitch: bool | None = attribute("hintswitch", YES_NO, default=None)
    """Whether hints may be shown. The service assumes `True` if it is absent."""
    solutionswitch: bool | None = attribute("solutionswitch", YES_NO, default=None)
    """Whether solutions may be shown. The service assumes `True` if it is absent."""
    view: View | None = attribute("view", View, default=None)
    """Who may see it. The service assumes `All` if it is absent."""


class Vocabulary(Message):
    """The vocabulary that metadata uses: listed in the text, or found at an address.

    `qtiasi:vocabularyType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    uri: str | None = attribute("uri", TEXT, default=None)
    """Address of the content, if it is not embedded."""
    vocab_type: str | None = attribute("vocab_type", TEXT, default=None)
    """Format of the vocabulary."""


class QtiMetadataField(Message):
    """One field of metadata: a label and its entry.

    `qtiasi:qtimetadatafieldType` on the wire.
    """

    fieldlabel: str = element("fieldlabel", TEXT)
    """Name of the field."""
    fieldentry: str = element("fieldentry", TEXT)
    """Value of the field."""


class QtiMetadata(Message):
    """Fields of metadata, and the vocabulary that they use.

    `qtiasi:qtimetadataType` on the wire.
    """

    vocabulary: Vocabulary | None = element("vocabulary", Vocabulary, default=None)
    """The vocabulary of the fields."""
    qtimetadatafield: list[QtiMetadataField] = elements("qtimetadatafield", QtiMetadataField)
    """The fields."""


class ItemMetadata(Message):
    """What catalogues need to know about a question, such as its topic and difficulty.

    `qtiasi:itemmetadataType` on the wire.
    """

    qtimetadata: list[QtiMetadata] = elements("qtimetadata", QtiMetadata, default_factory=list)
    """Further fields of metadata."""
    qmd_computerscored: str | None = element("qmd_computerscored", TEXT, default=None)
    """Whether a computer can score it: Yes or No."""
    qmd_feedbackpermitted: str | None = element("qmd_feedbackpermitted", TEXT, default=None)
    """Whether feedback may be shown: Yes or No."""
    qmd_hintspermitted: str | None = element("qmd_hintspermitted", TEXT, default=None)
    """Whether hints may be shown: Yes or No."""
    qmd_itemtype: str | None = element("qmd_itemtype", TEXT, default=None)
    """Kind of question in words, such as 'Multiple-choice'."""
    qmd_levelofdifficulty: str | None = element("qmd_levelofdifficulty", TEXT, default=None)
    """How hard it is, in words of the vocabulary."""
    qmd_maximumscore: str | None = element("qmd_maximumscore", TEXT, default=None)
    """Most points that can be scored."""
    qmd_renderingtype: list[str] = elements("qmd_renderingtype", TEXT, default_factory=list)
    """How it can be answered: by choice, hotspot, slider or blank."""
    qmd_responsetype: list[str] = elements("qmd_responsetype", TEXT, default_factory=list)
    """What kind of answer it takes: identifiers of choices, coordinates, text, number or groups."""
    qmd_scoringpermitted: str | None = element("qmd_scoringpermitted", TEXT, default=None)
    """Whether it may be scored: Yes or No."""
    qmd_solutionspermitted: str | None = element("qmd_solutionspermitted", TEXT, default=None)
    """Whether solutions may be shown: Yes or No."""
    qmd_status: str | None = element("qmd_status", TEXT, default=None)
    """Where it stands in its making, such as Experimental, Normal or Retired."""
    qmd_timedependence: str | None = element("qmd_timedependence", TEXT, default=None)
    """Whether the time taken to answer counts: Yes or No."""
    qmd_timelimit: str | None = element("qmd_timelimit", TEXT, default=None)
    """Time allowed for an answer, as text."""
    qmd_toolvendor: str | None = element("qmd_toolvendor", TEXT, default=None)
    """Maker of the tool that wrote it."""
    qmd_topic: str | None = element("qmd_topic", TEXT, default=None)
    """What it is about."""
    qmd_weighting: str | None = element("qmd_weighting", TEXT, default=None)
    """How much it counts against the other questions."""
    qmd_material: list[str] = elements("qmd_material", TEXT, default_factory=list)
    """Kind of material that it uses, such as text or image."""
    qmd_typeofsolution: str | None = element("qmd_typeofsolution", TEXT, default=None)
    """Kind of solution that it has, such as complete or incremental."""


class ItemProcExtension(Message):
    """Proprietary ways to process an answer.

    It may hold anything, which is kept in `extras`.

    `qtiasi:itemproc_extensionType` on the wire.
    """


class ItemRef(Message):
    """Stands for a question that is kept elsewhere.

    `qtiasi:itemrefType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    linkrefid: str = attribute("linkrefid", TEXT)
    """Identifier of the question."""


class ItemRubric(Message):
    """Instructions that go with a question.

    `qtiasi:itemrubricType` on the wire.
    """

    material: Material = element("material", Material)
    """The instructions."""
    view: View | None = attribute("view", View, default=None)
    """Who may see it. The service assumes `All` if it is absent."""


class MapInput(Message):
    """Maps the score of an object to the input of the aggregation; the text is the input.

    `qtiasi:map_inputType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    varname: str | None = attribute("varname", TEXT, default=None)
    """Name of the variable that goes in. The service assumes `SCORE` if it is absent."""


class MapOutput(Message):
    """Maps an output of the aggregation to a variable; the text is the output.

    `qtiasi:map_outputType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    varname: str | None = attribute("varname", TEXT, default=None)
    """Name of the variable that is set. The service assumes `SCORE` if it is absent."""


class MaterialRef(Message):
    """Stands for material that is defined elsewhere.

    `qtiasi:material_refType` on the wire.
    """

    linkrefid: str = attribute("linkrefid", TEXT)
    """Identifier of the material."""


class ObjectBank(Message):
    """A pool of sections and questions that tests can draw from.

    `qtiasi:objectbankType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    qtimetadata: list[QtiMetadata] = elements("qtimetadata", QtiMetadata, default_factory=list)
    """Further fields of metadata."""
    content: list[Section | Item] = choices({"section": Section, "item": Item})
    """Any of these, in order:

    - `Section`: A group of questions.
    - `Item`: A question.
    """
    ident: str = attribute("ident", TEXT)
    """Identifier that other parts refer to."""


class Objectives(Message):
    """What is to be taught or tested, as seen by one kind of reader.

    `qtiasi:objectivesType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    material: list[Material] = elements("material", Material, default_factory=list)
    """What to show, laid out on its own."""
    flow_mat: list[FlowMat] = elements("flow_mat", FlowMat, default_factory=list)
    """What to show, as a block."""
    view: View | None = attribute("view", View, default=None)
    """Who may see it. The service assumes `All` if it is absent."""


class ObjectsParameter(Message):
    """A parameter of the aggregation for the chosen objects; the text is its value.

    `qtiasi:objects_parameterType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    pname: str = attribute("pname", TEXT)
    """Name of the parameter."""


class ObjectsCondition(Message):
    """Which objects take part in the aggregation of scores, and with which input.

    `qtiasi:objects_conditionType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    outcomes_metadata: OutcomesMetadata | None = element(
        "outcomes_metadata", OutcomesMetadata, default=None
    )
    """A comparison of a field of metadata with a value."""
    and_objects: AndObjects | None = element("and_objects", AndObjects, default=None)
    """Conditions on metadata that must all be true."""
    or_objects: OrObjects | None = element("or_objects", OrObjects, default=None)
    """Conditions on metadata of which one must be true."""
    not_objects: NotObjects | None = element("not_objects", NotObjects, default=None)
    """A condition on metadata that must be false."""
    objects_parameter: list[ObjectsParameter] = elements(
        "objects_parameter", ObjectsParameter, default_factory=list
    )
    """Parameters for the objects that are chosen."""
    map_input: list[MapInput] = elements("map_input", MapInput, default_factory=list)
    """What of their scores goes into the aggregation."""
    objectscond_extension: str | None = element("objectscond_extension", TEXT, default=None)
    """Proprietary conditions on objects, as text."""


class OrderExtension(Message):
    """Proprietary ways to order.

    It may hold anything, which is kept in `extras`.

    `qtiasi:order_extensionType` on the wire.
    """


class Order(Message):
    """The order in which selected sections and questions are presented.

    `qtiasi:orderType` on the wire.
    """

    order_extension: OrderExtension | None = element(
        "order_extension", OrderExtension, default=None
    )
    """A proprietary order."""
    order_type: str = attribute("order_type", TEXT)
    """Name of the order."""


class TestVariable(Message):
    """The condition under which feedback on outcomes is shown.

    `qtiasi:test_variableType` on the wire.
    """

    variable_test: VariableTest | None = element("variable_test", VariableTest, default=None)
    """A comparison of an outcome variable with a value."""
    and_test: AndTest | None = element("and_test", AndTest, default=None)
    """Tests that must all be true."""
    or_test: OrTest | None = element("or_test", OrTest, default=None)
    """Tests of which one must be true."""
    not_test: NotTest | None = element("not_test", NotTest, default=None)
    """A test that must be false."""


class OutcomesFeedbackTest(Message):
    """Feedback to show if a test of the outcome variables is true.

    `qtiasi:outcomes_feedback_testType` on the wire.
    """

    test_variable: TestVariable = element("test_variable", TestVariable)
    """When to show the feedback."""
    displayfeedback: list[DisplayFeedback] = elements("displayfeedback", DisplayFeedback)
    """Feedback to show."""
    title: str | None = attribute("title", TEXT, default=None)
    """Title of the test of outcomes."""


class ProcessingParameter(Message):
    """A parameter of the algorithm that aggregates; the text is its value.

    `qtiasi:processing_parameterType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    pname: str = attribute("pname", TEXT)
    """Name of the parameter."""


class OutcomesProcessing(Message):
    """How the scores of questions become the score of a section or of a test.

    `qtiasi:outcomes_processingType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    outcomes: Outcomes = element("outcomes", Outcomes)
    """The variable that is set."""
    objects_condition: list[ObjectsCondition] = elements(
        "objects_condition", ObjectsCondition, default_factory=list
    )
    """Which objects take part."""
    processing_parameter: list[ProcessingParameter] = elements(
        "processing_parameter", ProcessingParameter, default_factory=list
    )
    """Parameters of the algorithm."""
    map_output: list[MapOutput] = elements("map_output", MapOutput, default_factory=list)
    """Which outputs go into which variables."""
    outcomes_feedback_test: list[OutcomesFeedbackTest] = elements(
        "outcomes_feedback_test", OutcomesFeedbackTest, default_factory=list
    )
    """Feedback that depends on the outcomes."""
    scoremodel: str | None = attribute("scoremodel", TEXT, default=None)
    """Name of the algorithm that aggregates scores."""


class PresentationMaterial(Message):
    """Material that several questions share, such as a passage to read.

    `qtiasi:presentation_materialType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    flow_mat: list[FlowMat] = elements("flow_mat", FlowMat)
    """What to show, as a block."""


class QuesTestInterop(Message):
    """The outermost element of an exchanged test.

    `qtiasi:questestinteropType` on the wire.
    """

    assessment: Assessment = element("assessment", Assessment)
    """The test itself."""


class Reference(Message):
    """Material that is defined once, to be shown wherever it is referred to.

    `qtiasi:referenceType` on the wire.
    """

    content: list[
        QtiComment
        | Material
        | MatText
        | MatEmText
        | MatImage
        | MatAudio
        | MatVideo
        | MatApplet
        | MatApplication
        | MatBreak
        | MatExtension
    ] = choices(
        {
            "qticomment": QtiComment,
            "material": Material,
            "mattext": MatText,
            "matemtext": MatEmText,
            "matimage": MatImage,
            "mataudio": MatAudio,
            "matvideo": MatVideo,
            "matapplet": MatApplet,
            "matapplication": MatApplication,
            "matbreak": MatBreak,
            "mat_extension": MatExtension,
        }
    )
    """Any of these, in order:

    - `QtiComment`: A remark, for people; it has no effect.
    - `Material`: Any material.
    - `MatText`: Plain text.
    - `MatEmText`: Emphasised text.
    - `MatImage`: A picture.
    - `MatAudio`: Sound.
    - `MatVideo`: A film.
    - `MatApplet`: An applet.
    - `MatApplication`: A file for some application.
    - `MatBreak`: A line break.
    - `MatExtension`: Proprietary material.
    """


class RenderExtension(Message):
    """Proprietary ways to show where to answer.

    It may hold anything, which is kept in `extras`.

    `qtiasi:render_extensionType` on the wire.
    """


class ResponseNa(Message):
    """Stands for the lack of an answer; it has no content.

    `qtiasi:response_naType` on the wire.
    """


class RenderHotspot(Message):
    """The candidate answers by pointing at an area of a picture.

    `qtiasi:render_hotspotType` on the wire.
    """

    content: list[Material | MaterialRef | ResponseLabel | FlowLabel] = choices(
        {
            "material": Material,
            "material_ref": MaterialRef,
            "response_label": ResponseLabel,
            "flow_label": FlowLabel,
        },
        default_factory=list,
    )
    """Any of these, in order:

    - `Material`: What to show between the choices.
    - `MaterialRef`: What to show between the choices, defined elsewhere.
    - `ResponseLabel`: A single choice.
    - `FlowLabel`: A block of choices.
    """
    response_na: ResponseNa | None = element("response_na", ResponseNa, default=None)
    """Stands for no answer."""
    maxnumber: str | None = attribute("maxnumber", TEXT, default=None)
    """Greatest number of areas to mark, as text."""
    minnumber: str | None = attribute("minnumber", TEXT, default=None)
    """Least number of areas to mark, as text."""
    showdraw: bool | None = attribute("showdraw", YES_NO, default=None)
    """Whether the area that was marked is drawn. The service assumes `False` if it is absent."""


class RenderSlider(Message):
    """The candidate answers by moving a slider.

    `qtiasi:render_sliderType` on the wire.
    """

    content: list[Material | MaterialRef | ResponseLabel | FlowLabel] = choices(
        {
            "material": Material,
            "material_ref": MaterialRef,
            "response_label": ResponseLabel,
            "flow_label": FlowLabel,
        },
        default_factory=list,
    )
    """Any of these, in order:

    - `Material`: What to show between the choices.
    - `MaterialRef`: What to show between the choices, defined elsewhere.
    - `ResponseLabel`: A single choice.
    - `FlowLabel`: A block of choices.
    """
    response_na: ResponseNa | None = element("response_na", ResponseNa, default=None)
    """Stands for no answer."""
    orientation: RenderSliderOrientation | None = attribute(
        "orientation", RenderSliderOrientation, default=None
    )
    """How the slider lies. The service assumes `Horizontal` if it is absent."""
    lowerbound: str = attribute("lowerbound", TEXT)
    """Value at the start of the scale."""
    upperbound: str = attribute("upperbound", TEXT)
    """Value at the end of the scale."""
    step: str | None = attribute("step", TEXT, default=None)
    """Distance between two values."""
    startval: str | None = attribute("startval", TEXT, default=None)
    """Value at which the slider stands first."""
    steplabel: bool | None = attribute("steplabel", YES_NO, default=None)
    """Whether the values are labelled. The service assumes `False` if it is absent."""
    maxnumber: str | None = attribute("maxnumber", TEXT, default=None)
    """Greatest number of values to choose, as text."""
    minnumber: str | None = attribute("minnumber", TEXT, default=None)
    """Least number of values to choose, as text."""


class RespCondExtension(Message):
    """Proprietary conditions and consequences of a rule.

    It may hold anything, which is kept in `extras`.

    `qtiasi:respcond_extensionType` on the wire.
    """


class ResponseExtension(Message):
    """Proprietary kinds of answer.

    It may hold anything, which is kept in `extras`.

    `qtiasi:response_extensionType` on the wire.
    """


class ResponseGrp(Message):
    """An answer that groups things, such as pairs to be matched.

    `qtiasi:response_grpType` on the wire.
    """

    content: list[
        Material
        | MaterialRef
        | RenderChoice
        | RenderHotspot
        | RenderSlider
        | RenderFib
        | RenderExtension
    ] = choices(
        {
            "material": Material,
            "material_ref": MaterialRef,
            "render_choice": RenderChoice,
            "render_hotspot": RenderHotspot,
            "render_slider": RenderSlider,
            "render_fib": RenderFib,
            "render_extension": RenderExtension,
        }
    )
    """Any of these, in order:

    - `Material`: What to show before the place to answer, or after it.
    - `MaterialRef`: What to show before the place to answer, or after it, defined elsewhere.
    - `RenderChoice`: Choices to take from.
    - `RenderHotspot`: Areas to point at.
    - `RenderSlider`: A slider to move.
    - `RenderFib`: A blank to fill in.
    - `RenderExtension`: A proprietary way to answer.
    """
    rcardinality: Cardinality | None = attribute("rcardinality", Cardinality, default=None)
    """How many values the answer has, and whether their order counts. The service assumes `Single`
    if it is absent.
    """
    ident: str = attribute("ident", TEXT)
    """Identifier that other parts refer to."""
    rtiming: bool | None = attribute("rtiming", YES_NO, default=None)
    """Whether the time taken to answer counts. The service assumes `False` if it is absent."""


class ResponseNum(Message):
    """An answer that is a number.

    `qtiasi:response_numType` on the wire.
    """

    content: list[
        Material
        | MaterialRef
        | RenderChoice
        | RenderHotspot
        | RenderSlider
        | RenderFib
        | RenderExtension
    ] = choices(
        {
            "material": Material,
            "material_ref": MaterialRef,
            "render_choice": RenderChoice,
            "render_hotspot": RenderHotspot,
            "render_slider": RenderSlider,
            "render_fib": RenderFib,
            "render_extension": RenderExtension,
        }
    )
    """Any of these, in order:

    - `Material`: What to show before the place to answer, or after it.
    - `MaterialRef`: What to show before the place to answer, or after it, defined elsewhere.
    - `RenderChoice`: Choices to take from.
    - `RenderHotspot`: Areas to point at.
    - `RenderSlider`: A slider to move.
    - `RenderFib`: A blank to fill in.
    - `RenderExtension`: A proprietary way to answer.
    """
    numtype: ResponseNumType | None = attribute("numtype", ResponseNumType, default=None)
    """Kind of number that is expected. The service assumes `Integer` if it is absent."""
    rcardinality: Cardinality | None = attribute("rcardinality", Cardinality, default=None)
    """How many values the answer has, and whether their order counts. The service assumes `Single`
    if it is absent.
    """
    ident: str = attribute("ident", TEXT)
    """Identifier that other parts refer to."""
    rtiming: bool | None = attribute("rtiming", YES_NO, default=None)
    """Whether the time taken to answer counts. The service assumes `False` if it is absent."""


class ResponseXy(Message):
    """An answer that is a place, given by coordinates.

    `qtiasi:response_xyType` on the wire.
    """

    content: list[
        Material
        | MaterialRef
        | RenderChoice
        | RenderHotspot
        | RenderSlider
        | RenderFib
        | RenderExtension
    ] = choices(
        {
            "material": Material,
            "material_ref": MaterialRef,
            "render_choice": RenderChoice,
            "render_hotspot": RenderHotspot,
            "render_slider": RenderSlider,
            "render_fib": RenderFib,
            "render_extension": RenderExtension,
        }
    )
    """Any of these, in order:

    - `Material`: What to show before the place to answer, or after it.
    - `MaterialRef`: What to show before the place to answer, or after it, defined elsewhere.
    - `RenderChoice`: Choices to take from.
    - `RenderHotspot`: Areas to point at.
    - `RenderSlider`: A slider to move.
    - `RenderFib`: A blank to fill in.
    - `RenderExtension`: A proprietary way to answer.
    """
    rcardinality: Cardinality | None = attribute("rcardinality", Cardinality, default=None)
    """How many values the answer has, and whether their order counts. The service assumes `Single`
    if it is absent.
    """
    rtiming: bool | None = attribute("rtiming", YES_NO, default=None)
    """Whether the time taken to answer counts. The service assumes `False` if it is absent."""
    ident: str = attribute("ident", TEXT)
    """Identifier that other parts refer to."""


class Rubric(Message):
    """Instructions, as seen by one kind of reader.

    `qtiasi:rubricType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    material: list[Material] = elements("material", Material, default_factory=list)
    """What to show, laid out on its own."""
    flow_mat: list[FlowMat] = elements("flow_mat", FlowMat, default_factory=list)
    """What to show, as a block."""
    view: View | None = attribute("view", View, default=None)
    """Who may see it. The service assumes `All` if it is absent."""


class SectionControl(Message):
    """Whether hints, solutions and feedback may be shown in a section.

    `qtiasi:sectioncontrolType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    feedbackswitch: bool | None = attribute("feedbackswitch", YES_NO, default=None)
    """Whether feedback may be shown. The service assumes `True` if it is absent."""
    hintswitch: bool | None = attribute("hintswitch", YES_NO, default=None)
    """Whether hints may be shown. The service assumes `True` if it is absent."""
    solutionswitch: bool | None = attribute("solutionswitch", YES_NO, default=None)
    """Whether solutions may be shown. The service assumes `True` if it is absent."""
    view: View | None = attribute("view", View, default=None)
    """Who may see it. The service assumes `All` if it is absent."""


class SectionFeedback(Message):
    """Feedback on a section, shown when the outcomes call for it.

    `qtiasi:sectionfeedbackType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    material: list[Material] = elements("material", Material, default_factory=list)
    """What to show, laid out on its own."""
    flow_mat: list[FlowMat] = elements("flow_mat", FlowMat, default_factory=list)
    """What to show, as a block."""
    view: View | None = attribute("view", View, default=None)
    """Who may see it. The service assumes `All` if it is absent."""
    ident: str = attribute("ident", TEXT)
    """Identifier that other parts refer to."""
    title: str | None = attribute("title", TEXT, default=None)
    """Title that is shown to people."""


class SectionProcExtension(Message):
    """Proprietary ways to process a section.

    It may hold anything, which is kept in `extras`.

    `qtiasi:sectionproc_extensionType` on the wire.
    """


class SectionRef(Message):
    """Stands for a section that is kept elsewhere.

    `qtiasi:sectionrefType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    linkrefid: str = attribute("linkrefid", TEXT)
    """Identifier of the section."""


class Selection(Message):
    """One rule that says which sections and questions to take, and how many.

    `qtiasi:selectionType` on the wire.
    """

    sourcebank_ref: str | None = element("sourcebank_ref", TEXT, default=None)
    """Identifier of the pool to take from."""
    selection_number: str | None = element("selection_number", TEXT, default=None)
    """How many to take, as text."""
    selection_metadata: SelectionMetadata | None = element(
        "selection_metadata", SelectionMetadata, default=None
    )
    """What the metadata of the selected must be."""
    and_selection: AndSelection | None = element("and_selection", AndSelection, default=None)
    """Rules that must all be true."""
    or_selection: OrSelection | None = element("or_selection", OrSelection, default=None)
    """Rules of which one must be true."""
    not_selection: NotSelection | None = element("not_selection", NotSelection, default=None)
    """A rule that must be false."""
    selection_extension: SectionProcExtension | None = element(
        "selection_extension", SectionProcExtension, default=None
    )
    """A proprietary rule."""


class SelectionExtension(Message):
    """Proprietary rules of selection.

    It may hold anything, which is kept in `extras`.

    `qtiasi:selection_extensionType` on the wire.
    """


class SequenceParameter(Message):
    """A parameter of the order of presentation; the text is its value.

    `qtiasi:sequence_parameterType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    pname: str = attribute("pname", TEXT)
    """Name of the parameter."""


class SelectionOrdering(Message):
    """Which sections and questions are presented, and in which order.

    `qtiasi:selection_orderingType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    sequence_parameter: SequenceParameter | None = element(
        "sequence_parameter", SequenceParameter, default=None
    )
    """A parameter of the order."""
    selection: list[Selection] = elements("selection", Selection, default_factory=list)
    """The rules of selection."""
    order: Order | None = element("order", Order, default=None)
    """The order of what was selected."""
    sequence_type: str | None = attribute("sequence_type", TEXT, default=None)
    """How the selection is put into a sequence."""


class SolutionMaterial(Message):
    """The content of a solution: plain material or blocks of it.

    `qtiasi:solutionmaterialType` on the wire.
    """

    material: list[Material] = elements("material", Material, default_factory=list)
    """What to show, laid out on its own."""
    flow_mat: list[FlowMat] = elements("flow_mat", FlowMat, default_factory=list)
    """What to show, as a block."""


class Solution(Message):
    """The solution of a question, which may be shown after an answer.

    `qtiasi:solutionType` on the wire.
    """

    qticomment: QtiComment | None = element("qticomment", QtiComment, default=None)
    """A remark, for people; it has no effect."""
    solutionmaterial: list[SolutionMaterial] = elements("solutionmaterial", SolutionMaterial)
    """The content of the solution, in the order in which to show it."""
    feedbackstyle: FeedbackStyle | None = attribute("feedbackstyle", FeedbackStyle, default=None)
    """Whether all of it is shown at once or step by step. The service assumes `Complete` if it is
    absent.
    """


class Unanswered(Message):
    """True if no answer was given.

    `qtiasi:unansweredType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""


class VarExtension(Message):
    """Proprietary conditions on an answer.

    It may hold anything, which is kept in `extras`.

    `qtiasi:var_extensionType` on the wire.
    """


class VarGt(Message):
    """True if the answer is greater than the text.

    `qtiasi:vargtType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""


class VarGte(Message):
    """True if the answer is greater than the text or equal to it.

    `qtiasi:vargteType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""


class VarInside(Message):
    """True if the answer is a place inside of an area; the text has its coordinates.

    `qtiasi:varinsideType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    areatype: VarInsideAreaType = attribute("areatype", VarInsideAreaType)
    """Shape of the area."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""


class VarLt(Message):
    """True if the answer is less than the text.

    `qtiasi:varltType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""


class VarLte(Message):
    """True if the answer is less than the text or equal to it.

    `qtiasi:varlteType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""


class VarSubset(Message):
    """True if the answer is among the values that the text lists.

    `qtiasi:varsubsetType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""
    setmatch: VarSubsetMatch | None = attribute("setmatch", VarSubsetMatch, default=None)
    """Whether the match must be exact or may be partial. The service assumes `Exact` if it is
    absent.
    """
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""


class VarSubstring(Message):
    """Tests for a substring: the text against the answer.

    `qtiasi:varsubstringType` on the wire.
    """

    value: str = text(TEXT, default="")
    """Text of the element."""
    index: str | None = attribute("index", TEXT, default=None)
    """Which value is meant, by its number, if the answer has several in order."""
    respident: str = attribute("respident", TEXT)
    """Identifier of the answer that is examined."""
    case: bool | None = attribute("case", YES_NO, default=None)
    """Whether capitals and small letters differ. The service assumes `False` if it is absent."""
