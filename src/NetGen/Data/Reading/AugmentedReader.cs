namespace NetGen;

/// <summary>Changes the inputs of another reader's rows, each by numbers that depend only on the seed, the epoch and the row.</summary>
internal sealed class AugmentedReader(BatchReader reader, Augmentation augmentation, int inputSize, ulong seed) : BatchReader
{
    /// <summary>One for each thread that copies rows; set to the row's own sequence before each call.</summary>
    [ThreadStatic]
    private static SeededRandom? _threadRandom;

    private ulong _epoch;

    internal override double Progress => reader.Progress;

    internal override ReadOnlySpan<float> Weights => reader.Weights;

    internal override void BeginEpoch(int epoch)
    {
        _epoch = (ulong)epoch;
        reader.BeginEpoch(epoch);
    }

    internal override bool MoveNext()
    {
        var any = reader.MoveNext();
        Rows = reader.Rows;
        return any;
    }

    internal override void CopyInputs(int first, Span<float> destination)
    {
        reader.CopyInputs(first, destination);
        var random = _threadRandom ??= new SeededRandom(0);
        for (var row = first; !destination.IsEmpty; row++)
        {
            var input = destination[..inputSize];
            random.Reseed(SeedOf(reader.Number(row)));
            augmentation(input, random);
            RowCheck.RequireFinite(input, inputSize, "inputs after augmentation", DataArgument, reader.Number(row));
            destination = destination[inputSize..];
        }
    }

    internal override ReadOnlySpan<float> Target(int row) => reader.Target(row);

    internal override int Label(int row) => reader.Label(row);

    internal override long Number(int row) => reader.Number(row);

    internal override void Stop() => reader.Stop();

    public override void Dispose() => reader.Dispose();

    private ulong SeedOf(long row)
    {
        var state = seed;
        state = SeededRandom.SplitMix64(ref state) ^ _epoch;
        state = SeededRandom.SplitMix64(ref state) ^ (ulong)row;
        return SeededRandom.SplitMix64(ref state);
    }
}
