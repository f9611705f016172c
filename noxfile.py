"""The front door: `nox -l` lists what there is to run."""

from tempfile import TemporaryDirectory

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["lint", "typing", "check", "tests"]

PYPROJECT = nox.project.load_toml("pyproject.toml")
SAMPLE_MESSAGE = "examples/messages/get_user_response.xml"


def install(session: nox.Session, group: str, *, package: bool = True) -> None:
    """Install a dependency group and, unless told otherwise, Meetwire itself (editable)."""
    requirements = nox.project.dependency_groups(PYPROJECT, group)
    session.install(*requirements, *(["-e", "."] if package else []))


@nox.session
def demo(session: nox.Session) -> None:
    """Regenerate, live through a meeting against the sandbox, decode a file: `-- FILE`."""
    install(session, "codegen")
    session.run("python", "-m", "codegen", "generate")
    session.run("python", "examples/meeting_lifecycle.py")
    session.run("python", "examples/decode_file.py", *(session.posargs or [SAMPLE_MESSAGE]))


# The generator imports nothing of Meetwire, and must run when what it generated is broken.
@nox.session
def generate(session: nox.Session) -> None:
    """Write generated/ and the page on coverage anew from schemas/."""
    install(session, "codegen", package=False)
    session.run("python", "-m", "codegen", "generate", *session.posargs)
    session.run("python", "-m", "codegen", "coverage")


@nox.session
def check(session: nox.Session) -> None:
    """Fail when generated/ or the page on coverage does not follow from schemas/, or lint fails."""
    install(session, "codegen", package=False)
    session.run("python", "-m", "codegen", "lint")
    session.run("python", "-m", "codegen", "check", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests; arguments after `--` go to pytest."""
    install(session, "test")
    session.run("pytest", "--numprocesses=auto", "--dist=worksteal", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Throw bytes at everything that reads, a minute each, or at one: `-- webex -runs=1000`."""
    install(session, "fuzz")
    if session.posargs:
        session.run("python", "-m", "tests.fuzz", *session.posargs)
    else:
        session.run("python", "-m", "tests.fuzz.campaign", "--seconds", "60")


@nox.session
def mutation(session: nox.Session) -> None:
    """Try whether the tests notice slips in the codec and the retries: `-- retry limiter`."""
    install(session, "test")
    session.run("python", "-m", "tests.mutation", *session.posargs)


@nox.session
def soak(session: nox.Session) -> None:
    """An hour of mixed traffic against a failing sandbox: leaks, lost writes; `-- --minutes 5`."""
    session.install("-e", ".[async]")
    session.run("python", "-m", "benchmarks.soak", *session.posargs)


@nox.session
def audit(session: nox.Session) -> None:
    """Ask for known holes in what comes along with Meetwire."""
    install(session, "audit", package=False)
    session.install(".[async]")
    session.run("pip-audit", "--local", "--skip-editable", *session.posargs)


@nox.session
def typing(session: nox.Session) -> None:
    """Type-check with mypy and pyright, both strict; the blocks of the pages, too."""
    install(session, "typing")
    session.run("mypy")
    # It is pinned: that a newer one exists is no news.
    quiet = {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    session.run("pyright", env=quiet)
    with TemporaryDirectory() as blocks:
        session.run("python", "-m", "docs.site.blocks", blocks)
        session.run("mypy", blocks)
        session.run("pyright", blocks, env=quiet)


@nox.session
def lint(session: nox.Session) -> None:
    """Lint, and check the formatting."""
    install(session, "lint", package=False)
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", "--check", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure, beside its peers; or one benchmark, for a first impression: `-- decode --quick`."""
    install(session, "bench")
    session.run("python", "-m", "benchmarks", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation in build/docs/site, check its links, draft the change log."""
    install(session, "docs")
    session.run("python", "-m", "docs.site", *session.posargs)
    version = PYPROJECT["project"]["version"]
    session.run("towncrier", "build", "--draft", "--version", version)
