"""Compiles the message catalogues into the wheel; everything else is declared in pyproject.toml."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from setuptools import Command, setup
from setuptools.command.build_py import build_py


class CompileCatalogues(Command):
    """Writes a .mo beside every .po."""

    user_options = []  # noqa: RUF012 - setuptools wants a list

    def initialize_options(self):
        pass

    def finalize_options(self):
        pass

    def run(self):
        for po in sorted(Path("bot/locales").glob("*/LC_MESSAGES/*.po")):
            catalogue = read_po(po.read_bytes().splitlines(keepends=True), locale=po.parts[-3])
            with po.with_suffix(".mo").open("wb") as mo:
                write_mo(mo, catalogue)


class BuildPy(build_py):
    def run(self):
        self.run_command("compile_catalogues")
        super().run()


setup(cmdclass={"build_py": BuildPy, "compile_catalogues": CompileCatalogues})
