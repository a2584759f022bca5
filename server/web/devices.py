"""The signed cookie by which wrong codes are counted per device. It says nothing about who somebody is."""

import ipaddress

from flask import Response, request

from server.web.security import new_id
from server.web.site import Site

COOKIE = "device"
_A_YEAR = 365 * 24 * 3600


def device_of(site: Site) -> str:
    """Give the id of the device that asks, "" if it has no cookie of ours."""
    return site.keys.device_of(request.cookies.get(COOKIE, "")) or ""


def address() -> str:
    """Give where the request comes from, as guesses are counted: an IPv6 network of one household is one address."""
    try:
        known = ipaddress.ip_address((request.remote_addr or "").partition("%")[0])
    except ValueError:
        return ""
    if isinstance(known, ipaddress.IPv6Address):
        return str(known.ipv4_mapped or ipaddress.ip_network((known, 64), strict=False))
    return str(known)


def keep_device(site: Site, response: Response) -> None:
    """Give the device its cookie if it has none."""
    if device_of(site):
        return
    secure = request.is_secure or site.public_url.startswith("https:")
    cookie = site.keys.device_cookie(new_id())
    response.set_cookie(COOKIE, cookie, max_age=_A_YEAR, httponly=True, samesite="Lax", secure=secure)
