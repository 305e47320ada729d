namespace NetGen.Generators.Analysis;

/// <summary>Finds the name that was meant.</summary>
internal static class NearName
{
    /// <summary>
    /// The one name that is nearest to what was written, if a typing error or two lie between, which leave some of it; null if there is none, or if
    /// several are as near.
    /// </summary>
    public static string? Find(string written, IEnumerable<string> names)
    {
        var most = 1 + (written.Length / 4);
        var nearest = names.Distinct()
            .Select(name => (Name: name, Distance: string.Equals(name, written, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(written, name)))
            .Where(near => near.Distance <= most && near.Distance < Math.Min(near.Name.Length, written.Length))
            .GroupBy(near => near.Distance, near => near.Name)
            .OrderBy(group => group.Key)
            .FirstOrDefault()?.ToList();
        return nearest is [var name] ? name : null;
    }

    /// <summary>The end of a message about a wrong name: the question whether another was meant, if one is near.</summary>
    public static string Ask(string? name) => name is null ? string.Empty : $"; did you mean '{name}'?";

    /// <summary>How many letters must be put in, left out or replaced (Levenshtein 1966), row by row.</summary>
    private static int Distance(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var replaced = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[second.Length];
    }
}
