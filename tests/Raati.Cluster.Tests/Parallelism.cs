// These tests freeze and kill servers and say within how many seconds others must notice. Most of that is waiting: four share the machine.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
