"""What was found, beside what is to be reached."""

KB = 1024


class Findings:
    """Rows of {"measure", "value", "target", "met"}; where nothing is to be reached, the last two are None."""

    def __init__(self):
        self.rows = []

    def add(self, measure, value, target=None):
        value = round(value, 2)
        self.rows.append(
            {"measure": measure, "value": value, "target": target, "met": None if target is None else value <= target}
        )

    def table(self):
        lines = [f"{'measure':<78}{'value':>10}{'at most':>10}   met"]
        for row in self.rows:
            met = {None: "", True: "yes", False: "NO"}[row["met"]]
            target = "" if row["target"] is None else row["target"]
            lines.append(f"{row['measure']:<78}{row['value']:>10}{target:>10}   {met}")
        return "\n".join(lines)

    def costs(self, rounds, bare, form, ten, sixty):
        """CPU as absolute numbers, then as the ratios that count."""
        for name, rival in rounds.found:
            self.add(f"CPU ms, {name.replace('_', ' ')}: {rival.name}", rounds.median(name, rival))
        view, answer, save = "view", "answer", "view_and_save"
        self.add("page view / form page's", rounds.ratio((view, ten), (view, form)), 0.25)
        self.add("whole response / form page's get, post and land", rounds.ratio((answer, ten), (answer, form)), 2.0)
        self.add("page view, 60 questions / 10", rounds.ratio((view, sixty), (view, ten)), 1.3)
        self.add("page view and save, 60 questions / 10", rounds.ratio((save, sixty), (save, ten)), 1.3)
        self.add("page view / bare view's", rounds.ratio((view, ten), (view, bare)))
        self.add("whole response / bare view's", rounds.ratio((answer, ten), (answer, bare)))

    def crowd(self, people, lost, locked):
        self.add(f"{people} at once: answers lost", lost, 0)
        self.add(f"{people} at once: 'database is locked'", locked, 0)

    def weight(self, parts):
        self.add("KB that travel: " + ", ".join(parts), sum(parts.values()) / KB, 100)
        self.add("KB that travel: script", parts["script"] / KB, 10)
