using Raati.Hub.Ballots;

namespace Raati.Hub.Tests.Ballots;

public sealed class BallotClassifierTests
{
    private static readonly ClassRule Rule = new() { ClosesAt = 1_000, CertifiedAt = 5_000, RapidRepeatMs = 15_000 };

    [Theory]
    [InlineData(false, 999, TimeQuality.Synced, 2_000, null, BallotClass.Counted)]
    [InlineData(false, 1_000, TimeQuality.Synced, 2_000, null, BallotClass.LateSync)]
    [InlineData(false, 999, TimeQuality.Carried, 2_000, null, BallotClass.Counted)]
    [InlineData(false, 1_001, TimeQuality.Carried, 900, null, BallotClass.LateSync)]
    [InlineData(false, 999, TimeQuality.Unknown, 2_000, null, BallotClass.LateSync)]
    [InlineData(false, 9_999, TimeQuality.Unknown, 999, null, BallotClass.Counted)]
    [InlineData(false, 999, TimeQuality.Synced, 4_999, null, BallotClass.Counted)]
    [InlineData(false, 999, TimeQuality.Synced, 5_000, null, BallotClass.LateSync)]
    [InlineData(false, 999, TimeQuality.Synced, 2_000, 14_999L, BallotClass.RapidRepeat)]
    [InlineData(false, 999, TimeQuality.Synced, 2_000, 15_000L, BallotClass.Counted)]
    [InlineData(false, 1_000, TimeQuality.Synced, 2_000, 1L, BallotClass.LateSync)]
    [InlineData(true, 1_000, TimeQuality.Synced, 9_000, 1L, BallotClass.StaffTest)]
    public void The_class_follows_from_the_ballot_and_the_rule(
        bool staffTest, long castAt, TimeQuality quality, long receivedAt, long? sincePrevious, BallotClass expected) =>
        Assert.Equal(expected, BallotClassifier.Classify(new BallotFacts
        {
            StaffTest = staffTest,
            CastAt = castAt,
            TimeQuality = quality,
            ReceivedAt = receivedAt,
            SincePreviousMs = sincePrevious,
        }, Rule));

    [Fact]
    public void Without_a_closing_a_certificate_or_a_gap_everything_counts() =>
        Assert.Equal(BallotClass.Counted, BallotClassifier.Classify(new BallotFacts
        {
            StaffTest = false,
            CastAt = long.MaxValue,
            TimeQuality = TimeQuality.Synced,
            ReceivedAt = long.MaxValue,
            SincePreviousMs = 0,
        }, new ClassRule { ClosesAt = null, CertifiedAt = null, RapidRepeatMs = 0 }));
}
