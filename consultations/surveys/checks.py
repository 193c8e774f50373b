from dataclasses import dataclass, field


@dataclass(frozen=True)
class Check:
    """One rule of the norms, and how a consultation stands to it.

    missing: what holds it back from going live. warnings: what somebody should look at. Both lists of str.
    """

    rule: str
    title: str
    why: str
    missing: list = field(default_factory=list)
    warnings: list = field(default_factory=list)

    @property
    def state(self):
        return "missing" if self.missing else "warning" if self.warnings else "done"
