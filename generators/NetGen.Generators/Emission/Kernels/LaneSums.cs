namespace NetGen.Generators.Emission.Kernels;

/// <summary>
/// Writes sums over values of each of 16 samples. Long ones run in four chains, so that an addition need not wait for the one before;
/// a value's chain follows from its number alone, and the order in which chains are joined is fixed, so that the bits are the same everywhere.
/// </summary>
internal static class LaneSums
{
    private const int Chains = 4;

    /// <summary>Writes the declarations of the sums and their loop.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="names">What the sums are called.</param>
    /// <param name="loops">Opens the loop outside the innermost, if there is one.</param>
    /// <param name="index">The innermost loop's variable.</param>
    /// <param name="count">The values it visits.</param>
    /// <param name="terms">Writes the locals of one value, whose index is given, and says how each of the sums goes on from the one given. The number tells apart the locals.</param>
    /// <param name="ofNumbers">Whether they are sums of plain numbers, those of a single sample.</param>
    public static void Emit(
        SourceWriter writer, string[] names, Func<IDisposable?> loops, string index, int count, Func<string, string, IReadOnlyList<Func<string, string>>> terms, bool ofNumbers = false)
    {
        var chains = count >= 2 * Chains ? Chains : 1;
        foreach (var name in names)
        {
            for (var chain = 0; chain < chains; chain++)
            {
                writer.WriteLine($"var {Chain(name, chain)} = {(ofNumbers ? "0f" : "TLanes.Zero")};");
            }
        }

        using (loops())
        {
            var whole = count / chains * chains;
            using (writer.Block($"for (nint {index} = 0; {index} < {whole}; {index} += {chains})"))
            {
                EmitTerms(chains);
            }

            if (whole < count)
            {
                writer.WriteLine();
                using (writer.Block($"for (nint {index} = {whole}; {index} < {count}; {index}++)"))
                {
                    EmitTerms(1);
                }
            }
        }

        writer.WriteLine();
        foreach (var name in chains > 1 ? names : [])
        {
            writer.WriteLine($"var {name} = {Joined(Chain(name, 0), Chain(name, 1), Chain(name, 2), Chain(name, 3))};");
        }

        string Chain(string name, int chain) => chains == 1 ? name : $"{name}{chain}";

        string Joined(string a, string b, string c, string d) => ofNumbers ? $"({a} + {b}) + ({c} + {d})" : $"TLanes.Add(TLanes.Add({a}, {b}), TLanes.Add({c}, {d}))";

        void EmitTerms(int unrolled)
        {
            for (var chain = 0; chain < unrolled; chain++)
            {
                var next = terms(chain == 0 ? index : $"({index} + {chain})", $"{chain}");
                for (var sum = 0; sum < names.Length; sum++)
                {
                    writer.WriteLine($"{Chain(names[sum], chain)} = {next[sum](Chain(names[sum], chain))};");
                }
            }
        }
    }
}
