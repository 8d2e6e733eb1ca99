"""A memory that forgets what was used longest ago, held to a number of bytes."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class ByteLru(Generic[K, V]):
    """Holds values up to `limit` bytes in all; the newest stays even when it alone is larger."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self.size = 0

    def get(self, key: K) -> V | None:
        """The value, which counts as used now."""
        if key not in self._held:
            return None
        self._held.move_to_end(key)
        return self._held[key][0]

    def put(self, key: K, value: V, size: int) -> None:
        """Holds the value, in place of an older one of the key."""
        self.drop(key)
        self._held[key] = (value, size)
        self.size += size
        while self.size > self._limit and len(self._held) > 1:
            _, (_, freed) = self._held.popitem(last=False)
            self.size -= freed

    def drop(self, key: K) -> None:
        """Forgets the key, if it is held."""
        if key in self._held:
            self.size -= self._held.pop(key)[1]
