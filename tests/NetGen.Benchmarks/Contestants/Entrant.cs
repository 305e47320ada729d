namespace NetGen.Benchmarks.Contestants;

/// <summary>A contestant, or the reason why it is not there.</summary>
/// <param name="Key">Its name in reports.</param>
/// <param name="Contestant">Null if it is not available.</param>
/// <param name="Reason">Why not.</param>
internal sealed record Entrant(string Key, Contestant? Contestant, string? Reason)
{
    internal static Entrant Of(string key, Func<Contestant> create)
    {
        try
        {
            return new Entrant(key, create(), null);
        }
        catch (NotAvailableException missing)
        {
            return new Entrant(key, null, missing.Message);
        }
    }
}
