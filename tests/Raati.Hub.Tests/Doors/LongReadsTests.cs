using Raati.Hub.Doors;

namespace Raati.Hub.Tests.Doors;

public sealed class LongReadsTests : IDisposable
{
    private readonly LongReads reads = new();
    private readonly List<string> begun = [];

    [Fact]
    public async Task Two_are_read_at_once_and_one_of_a_caller()
    {
        var (first, second, again) = (Read("maija"), Read("saara"), Read("maija"));
        var third = Read("ville");
        Assert.Equal(["maija", "saara"], begun);

        second.End();
        await second.Answer;
        Assert.Equal(["maija", "saara", "ville"], begun);
        first.End();
        await first.Answer;
        await Eventually.TrueAsync(() => Task.FromResult(begun.Count == 4));
        Assert.Equal("maija", begun[^1]);
        again.End();
        third.End();
        Assert.Equal(["maija", "ville"], [await again.Answer, await third.Answer]);
    }

    [Fact]
    public async Task A_read_that_fails_and_one_that_is_given_up_leave_their_places()
    {
        var (first, second) = (Read("maija"), Read("saara"));
        using var away = new CancellationTokenSource();
        var waiting = Read("ville", away.Token);
        await away.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Answer);
        first.Fail();
        await Assert.ThrowsAsync<InvalidOperationException>(() => first.Answer);

        var next = Read("ville");
        await Eventually.TrueAsync(() => Task.FromResult(begun.Contains("ville")));
        next.End();
        second.End();
        Assert.Equal(["ville", "saara"], [await next.Answer, await second.Answer]);
    }

    public void Dispose() => reads.Dispose();

    private Reading Read(string caller, CancellationToken cancellationToken = default)
    {
        var end = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = reads.Take(caller, () =>
        {
            lock (begun) begun.Add(caller);
            return new ValueTask<string>(end.Task);
        }, cancellationToken);
        return new Reading(answer.AsTask(), () => end.SetResult(caller), () => end.SetException(new InvalidOperationException()));
    }

    private sealed record Reading(Task<string> Answer, Action End, Action Fail);
}
