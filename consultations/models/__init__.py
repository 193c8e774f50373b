from .attachments import Attachment, Look
from .capacities import Capacity
from .comments import GONE, HELD, PUBLIC, Comment, Decision, NotAllowed, Reason, Sharing, Stale, Status
from .concerns import Concern, Verdict
from .equality import EqualityAnswer, SpentTicket
from .formats import Format, FormatKind
from .gate import NotReady
from .members import FORUM, SAFEGUARDING, Membership, Role
from .outcomes import Outcome, Progress
from .pages import Approach, Closing, ConsultationPage, ConsultationsPage, Cut, DecisionStatus, Floor, consultation_of
from .questions import Choice, CommentBox, Edition, Kind, Question, Section, Statement
from .releases import Release
from .responses import AgeBand, Channel, Draft, Help, Helper, Response, Speaker, this_week
from .sign_off import ForumSignOff
from .strategy import StrategyPage, StrategyTheme
from .surveys import SurveyPage
from .themes import CommentTheme, Theme
from .timing import Stage
from .told import DatesTold

__all__ = [
    "FORUM",
    "GONE",
    "HELD",
    "PUBLIC",
    "SAFEGUARDING",
    "AgeBand",
    "Approach",
    "Attachment",
    "Capacity",
    "Channel",
    "Choice",
    "Closing",
    "Comment",
    "CommentBox",
    "CommentTheme",
    "Concern",
    "ConsultationPage",
    "ConsultationsPage",
    "Cut",
    "DatesTold",
    "Decision",
    "DecisionStatus",
    "Draft",
    "Edition",
    "EqualityAnswer",
    "Floor",
    "Format",
    "FormatKind",
    "ForumSignOff",
    "Help",
    "Helper",
    "Kind",
    "Look",
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
    "SpentTicket",
    "Stage",
    "Stale",
    "Statement",
    "Status",
    "StrategyPage",
    "StrategyTheme",
    "SurveyPage",
    "Theme",
    "Verdict",
    "consultation_of",
    "this_week",
]
