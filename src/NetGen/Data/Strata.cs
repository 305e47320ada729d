namespace NetGen;

/// <summary>The rows of a data set grouped by class, in the order of the class indices; one group when there are no labels.</summary>
internal sealed class Strata
{
    private readonly int[] _classes;
    private readonly int[] _groups;
    private readonly int[] _sizes;

    internal Strata(DataSet data)
    {
        var keys = new int[data.Count];
        for (var row = 0; row < data.Count; row++)
        {
            keys[row] = data.HasLabels ? data.Label(row) : 0;
        }

        // Numbering only the classes that occur keeps the memory in proportion to the rows, whatever the class count.
        _classes = [.. keys.Distinct().Order()];
        _groups = Array.ConvertAll(keys, key => Array.BinarySearch(_classes, key));
        _sizes = new int[_classes.Length];
        foreach (var group in _groups)
        {
            _sizes[group]++;
        }
    }

    internal int Of(int row) => _groups[row];

    /// <summary>The first class, with its number of rows, of which a part that gets so many rows of each group would have all or none.</summary>
    internal (int Class, int Rows)? FirstUndivided(int[] quotas)
    {
        for (var group = 0; group < _sizes.Length; group++)
        {
            if (quotas[group] == 0 || quotas[group] == _sizes[group])
            {
                return (_classes[group], _sizes[group]);
            }
        }

        return null;
    }

    /// <summary>The first class that has a single row.</summary>
    internal int? FirstOfOneRow()
    {
        var group = Array.IndexOf(_sizes, 1);
        return group < 0 ? null : _classes[group];
    }

    /// <summary>How many rows of each group make up a share of all, by the method of largest remainders.</summary>
    internal int[] Quotas(double fraction, int total)
    {
        var quotas = Array.ConvertAll(_sizes, size => (int)(fraction * size));
        var missing = total - quotas.Sum();
        var mostCutShort = Enumerable.Range(0, _sizes.Length).OrderByDescending(group => (fraction * _sizes[group]) - quotas[group]);
        foreach (var group in mostCutShort.Take(missing))
        {
            quotas[group]++;
        }

        return quotas;
    }

    /// <summary>Deals the rows out like cards, group after group, and says to which hand each went.</summary>
    internal int[] Deal(int hands)
    {
        // Each group goes on with the hand after the last of the group before, so that the totals stay level too.
        var next = new int[_sizes.Length];
        for (var group = 1; group < next.Length; group++)
        {
            next[group] = (next[group - 1] + _sizes[group - 1]) % hands;
        }

        return Array.ConvertAll(_groups, group => next[group]++ % hands);
    }
}
