"""The demonstration. Modules named for things hold words alone; modules named for an act put them in place."""
