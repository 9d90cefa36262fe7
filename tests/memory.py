"""The peak of memory of a child process, by its own account."""

from __future__ import annotations

# `ru_maxrss` of a child counts what its parent held at the fork, so that it tells of the test run; VmHWM begins anew.
PEAK = """
def peak():
    import re, resource
    try:
        with open("/proc/self/status") as status:
            return int(re.search(r"VmHWM:\\s*(\\d+)", status.read())[1]) // 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
"""
"""Source of a function ``peak()`` that gives the megabytes at most in use so far."""
