"""The same small program for each candidate: ask for a user, and take four values of the answer."""
