using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Raati.Testing;

/// <summary>One line a hub logged.</summary>
public sealed record LogLine(LogLevel Level, string Category, string Text, Exception? Problem)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Level} {Category}: {Text}{(Problem is null ? "" : $"\n{Problem}")}";
}

/// <summary>Everything a hub logged, for tests that a fault is told once and that no secret is told at all.</summary>
public sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    /// <summary>The lines so far, oldest first.</summary>
    public LogLine[] Lines => [.. lines];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Writer(lines, categoryName);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<LogLine> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel level, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(level)) lines.Enqueue(new LogLine(level, category, formatter(state, exception), exception));
        }
    }
}
