// These tests freeze and kill servers and say within how many seconds others must notice: they don't share the machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
