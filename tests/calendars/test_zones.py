import zoneinfo
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from calendars import zones
from calendars.errors import BadZone


def test_the_packaged_zone_data_know_what_became_of_our_zones() -> None:
    zones.use_packaged_zones()
    zones.self_test()


def test_the_machines_own_zone_data_are_not_asked() -> None:
    zones.use_packaged_zones()
    assert zoneinfo.TZPATH == ()


@pytest.mark.parametrize(
    "name",
    ["", "Asia", "Asia/Astana", "../etc/passwd", "/etc/localtime", "a\0b", "x" * 5000, "Zürich", "\ud800", "zone.tab"],
)
def test_what_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(BadZone) as refused:
        zones.zone(name)
    assert refused.value.params["zone"] == name


@pytest.fixture
def machine_with_zones(tmp_path: Path) -> Iterator[Path]:
    """Makes the zones under a folder the only ones, apart from the package's, and puts everything back afterwards."""
    zones.use_packaged_zones()
    yield tmp_path
    zones.use_packaged_zones()


def test_stale_zone_data_are_noticed_and_named(machine_with_zones: Path) -> None:
    stale = machine_with_zones / "Asia" / "Almaty"
    stale.parent.mkdir()
    stale.write_bytes(_zone_bytes("Asia/Bishkek"))
    zoneinfo.reset_tzpath(to=[machine_with_zones])
    zones.zone.cache_clear()
    zoneinfo.ZoneInfo.clear_cache()
    with pytest.raises(zones.StaleZonesError, match=r"Asia/Almaty should be UTC\+5 on 2024-03-01"):
        zones.self_test()


def _zone_bytes(name: str) -> bytes:
    return files("tzdata").joinpath("zoneinfo", *name.split("/")).read_bytes()
