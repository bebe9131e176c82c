"""The data set `ilustrasi`: Pilkada 2020 case by case, rebuilt so that it meets every published total.

No case-level table was ever published. Regions, types, positions and steps each meet their own published
figures and are otherwise independent of one another, because no cross-table was published either.
"""

ELECTION = "pilkada-2020"
SEED = 20200921
