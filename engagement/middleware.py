from csp.constants import SELF, UNSAFE_EVAL, UNSAFE_INLINE
from csp.middleware import CSPMiddleware

# Wagtail's admin still needs inline script and style (wagtail issue 1288); families never see these pages.
ADMIN = {
    "default-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE, UNSAFE_EVAL],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF, "data:"],
    "connect-src": [SELF],
    "frame-ancestors": [SELF],
    "base-uri": [SELF],
}


class ContentSecurityPolicy(CSPMiddleware):
    """The strict policy of the settings everywhere, a looser one under /admin/ and in its previews."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        # Wagtail puts a script and a style of its own into the page that an editor previews.
        if request.path.startswith("/admin/") or getattr(request, "is_preview", False):
            parts.replace = ADMIN | (parts.replace or {})
        return parts
