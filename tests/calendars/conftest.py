"""The zone data of the package for every test here, and no stopwatch on properties: the machine may be busy."""

from hypothesis import HealthCheck, settings

from calendars.zones import use_packaged_zones

settings.register_profile("attache", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("attache")
use_packaged_zones()
