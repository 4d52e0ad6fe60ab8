using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Raati.Testing;

/// <summary>Waits for what must become true, on the real clock, and says what did not when it doesn't. Nothing here sleeps for a fixed time.</summary>
public static class Eventually
{
    /// <summary>How long a test waits for something that should happen at once.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Waits until a condition holds.</summary>
    public static Task TrueAsync(
        Func<bool> condition, TimeSpan? within = null, string? what = null, [CallerArgumentExpression(nameof(condition))] string text = "") =>
        TrueAsync(() => Task.FromResult(condition()), within, what ?? text);

    /// <summary>Waits until a condition that has to be asked for holds.</summary>
    public static async Task TrueAsync(
        Func<Task<bool>> condition, TimeSpan? within = null, string? what = null, [CallerArgumentExpression(nameof(condition))] string text = "")
    {
        var started = Stopwatch.GetTimestamp();
        var limit = within ?? Patience;
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > limit) throw new TimeoutException($"Not within {limit.TotalSeconds:0.#} s: {what ?? text}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    /// <summary>Waits until a question has an answer, and gives it.</summary>
    public static async Task<T> GetAsync<T>(
        Func<Task<T?>> question, TimeSpan? within = null, string? what = null, [CallerArgumentExpression(nameof(question))] string text = "")
        where T : class
    {
        T? answer = null;
        await TrueAsync(async () => (answer = await question()) is not null, within, what ?? text);
        return answer!;
    }

    /// <summary>Waits until an answer is the expected one; the failure tells the last answer.</summary>
    public static async Task EqualAsync<T>(T expected, Func<Task<T>> question, TimeSpan? within = null)
    {
        var last = default(T);
        try
        {
            await TrueAsync(async () => EqualityComparer<T>.Default.Equals(last = await question(), expected), within);
        }
        catch (TimeoutException)
        {
            Xunit.Assert.Equal(expected, last);
        }
    }
}
