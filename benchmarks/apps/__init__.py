"""The pages that are measured: an empty one, our map alone, and the same map as people usually draw it."""
