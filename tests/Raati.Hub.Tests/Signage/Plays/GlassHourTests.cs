using Raati.Hub.Signage.Plays;
using Raati.Hub.Signage.Timetables;

namespace Raati.Hub.Tests.Signage.Plays;

/// <summary>What one tablet should show in an hour.</summary>
public sealed class GlassHourTests
{
    private const long Hour = 3_600_000;
    private static readonly Guid A = new("00000000-0000-7000-8000-00000000000a");
    private static readonly Guid B = new("00000000-0000-7000-8000-00000000000b");
    private static readonly Guid Poll = new("00000000-0000-7000-8000-0000000000ff");

    [Fact]
    public void A_campaign_alone_fills_the_hour_and_its_slides_share_it()
    {
        var slides = Expected(new GlassProgram([Campaign(A, Slide(1, 10_000), Slide(2, 20_000))], [], []));

        Assert.Equal([(1, 120.0, 1_200_000.0), (2, 120.0, 2_400_000.0)], slides);
    }

    [Fact]
    public void Priorities_share_it_by_turns()
    {
        // Two turns of 10 s, four of 5 s: 40 s a round.
        var slides = Expected(new GlassProgram(
            [Campaign(A, Slide(1, 10_000)), Campaign(B, Slide(2, 5_000)) with { Priority = CampaignPriority.High }], [], []));

        Assert.Equal([(1, 180.0, 1_800_000.0), (2, 360.0, 1_800_000.0)], slides);
    }

    [Fact]
    public void An_only_campaign_has_its_time_for_itself_but_for_polls()
    {
        var half = new Window(0, Hour / 2);
        var slides = Expected(new GlassProgram(
            [Campaign(A, Slide(1, 10_000)), Campaign(B, Slide(2, 15_000)) with { Priority = CampaignPriority.Only, Windows = [half] }],
            [new GlassSpan(Poll, half)], []));

        // In the first half turns of the poll and of B, 15 s each; in the second A alone.
        Assert.Equal([(1, 180.0, 1_800_000.0), (2, 60.0, 900_000.0)], slides);
    }

    [Fact]
    public void What_can_not_be_shown_takes_no_turn_and_holds_nobody_up()
    {
        var pollSlide = Slide(2, 10_000) with { Kind = SlideKind.Poll, PollId = Poll };
        var only = Campaign(B, pollSlide) with { Priority = CampaignPriority.Only };

        Assert.Equal([(1, 360.0, 3_600_000.0)], Expected(new GlassProgram([Campaign(A, Slide(1, 10_000), Slide(9, 10_000) with { Kind = SlideKind.Unknown }), only], [], [])));
        Assert.Equal([(2, 144.0, 1_440_000.0)], Expected(new GlassProgram([Campaign(A, Slide(1, 10_000)), only], [new GlassSpan(Poll, new Window(0, Hour))], [])));
    }

    [Fact]
    public void A_video_stands_no_longer_than_it_plays()
    {
        var film = Slide(1, 60_000) with { Kind = SlideKind.Video, Media = new MediaRef { Sha256 = "", Type = MediaType.Mp4, Bytes = 1, Width = 1, Height = 1, LengthMs = 30_000 } };

        Assert.Equal([(1, 120.0, 3_600_000.0)], Expected(new GlassProgram([Campaign(A, film)], [], [])));
    }

    [Fact]
    public void Nothing_that_is_on_is_nothing() =>
        Assert.Empty(Expected(new GlassProgram([Campaign(A, Slide(1, 10_000)) with { Windows = [] }], [], [new GlassSpan(B, new Window(0, Hour))])));

    private static (int, double, double)[] Expected(GlassProgram program) =>
    [
        .. GlassHour.Expected(program, 0, Hour)
            .Select(slide => (slide.Slide.ToByteArray(bigEndian: true)[15], Math.Round(slide.Plays, 6), Math.Round(slide.Ms, 3)))
            .OrderBy(slide => slide.Item1)
            .Select(slide => ((int)slide.Item1, slide.Item2, slide.Item3)),
    ];

    private static GlassCampaign Campaign(Guid id, params SlideDocument[] slides) => new(id, CampaignPriority.Normal, [new Window(0, Hour)], slides);

    private static SlideDocument Slide(byte number, int durationMs) => new()
    {
        Id = new Guid([.. new byte[15], number], bigEndian: true),
        Kind = SlideKind.Bulletin,
        DurationMs = durationMs,
    };
}
