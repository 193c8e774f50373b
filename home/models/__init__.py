from .pages import BasePage, HomePage, InformationPage
from .pictures import Concept, Picture, PictureSet, Rendition
from .settings import SiteSettings

__all__ = ["BasePage", "Concept", "HomePage", "InformationPage", "Picture", "PictureSet", "Rendition", "SiteSettings"]
