namespace Raati.Hub.Operators;

/// <summary>
/// The one place where passwords and recovery codes are hashed: each takes a core for 50 to 110 ms, and who has no account may ask for it too. At
/// most half of the cores do it at once, 8 more callers wait for at most 2 s, and the others are told to come again; so the rest of the
/// hub keeps its threads. Real time: it is about load.
/// </summary>
internal sealed class SlowHashes : IDisposable
{
    internal const int MostWaiting = 8;
    internal static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _free = new(AtOnce);
    private int _callers;

    /// <exception cref="TooBusyException">Too many are before this one.</exception>
    internal async Task<T> Run<T>(Func<T> hash, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _callers) > AtOnce + MostWaiting || !await _free.WaitAsync(LongestWait, cancellationToken))
                throw new TooBusyException("Too many passwords are being looked at now. Try again.");
            try
            {
                return await Task.Run(hash, CancellationToken.None);
            }
            finally
            {
                _free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _callers);
        }
    }

    public void Dispose() => _free.Dispose();
}

/// <summary>The hub has more to do of one kind than it takes on; the message is for the caller, who may come again.</summary>
internal sealed class TooBusyException(string message) : Exception(message);
