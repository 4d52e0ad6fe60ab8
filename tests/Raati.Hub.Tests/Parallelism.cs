// Tests wait for disks, sockets and password hashes more than they count: four at a time keep two cores busy.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer(LongestFirst.Name, LongestFirst.Assembly)]
