"""What is said of a region and of a whole screen; every number comes from the analysis."""

from analysis.account.region import account_of, accounts
from analysis.account.screen import headline

__all__ = ["account_of", "accounts", "headline"]
