from .comments import GONE, HELD, Comment, Decision, NotAllowed, Reason, Sharing, Stale, Status
from .concerns import Concern, Verdict
from .gate import NotReady
from .members import FORUM, SAFEGUARDING, Membership, Role
from .outcomes import Outcome, Progress
from .pages import Closing, ConsultationPage, ConsultationsPage, Floor, Stage, consultation_of
from .releases import Release
from .responses import Channel, Draft, Help, Response, Speaker, this_week
from .strategy import StrategyPage, StrategyTheme
from .surveys import Choice, Edition, Kind, Question, Section, SurveyPage
from .themes import CommentTheme, Theme

__all__ = [
    "FORUM",
    "GONE",
    "HELD",
    "SAFEGUARDING",
    "Channel",
    "Choice",
    "Closing",
    "Comment",
    "CommentTheme",
    "Concern",
    "ConsultationPage",
    "ConsultationsPage",
    "Decision",
    "Draft",
    "Edition",
    "Floor",
    "Help",
    "Kind",
    "Membership",
    "NotAllowed",
    "NotReady",
    "Outcome",
    "Progress",
    "Question",
    "Reason",
    "Release",
    "Response",
    "Role",
    "Section",
    "Sharing",
    "Speaker",
    "Stage",
    "Stale",
    "Status",
    "StrategyPage",
    "StrategyTheme",
    "SurveyPage",
    "Theme",
    "Verdict",
    "consultation_of",
    "this_week",
]
