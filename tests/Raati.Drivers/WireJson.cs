using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raati.Drivers;

/// <summary>The wire's JSON: camelCase, nulls left out, enums by their own converter.</summary>
public static class WireJson
{
    /// <summary>For the HTTP API and the hub protocol alike.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
