namespace NetGen;

/// <summary>Rows that a thread of its own reads ahead.</summary>
internal sealed class ReadAheadData(TrainingData data) : TrainingData
{
    public override int InputSize => data.InputSize;

    public override int TargetSize => data.TargetSize;

    public override int ClassCount => data.ClassCount;

    internal override int? KnownCount => data.KnownCount;

    internal override DataSet? InMemory => data.InMemory;

    internal override bool ReadsAhead => true;

    internal override BatchReader CreateOwnReader(int batchSize, ulong seed, LossFunction? loss) => data.CreateOwnReader(batchSize, seed, loss);
}
