from .runs import LiveRun, Participant, Vote
from .sessions import LiveSession, Prompt

__all__ = ["LiveRun", "LiveSession", "Participant", "Prompt", "Vote"]
