"""What people and the clock can do, one file each. A use case opens its own unit of work and commits once, last."""
