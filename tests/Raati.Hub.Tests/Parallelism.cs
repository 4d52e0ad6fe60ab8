// Tests wait for disks, sockets and password hashes more than they count: five at a time keep two cores busy.
[assembly: CollectionBehavior(MaxParallelThreads = 5)]
[assembly: TestCollectionOrderer(LongestFirst.Name, LongestFirst.Assembly)]
