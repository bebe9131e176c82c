"""What the product is installed with: pinned, locked as a whole, and under licences that may be passed on."""
