namespace NetGen;

/// <content>Texts and their escapes.</content>
internal sealed partial class SafetensorsScanner
{
    /// <summary>A text in quotation marks.</summary>
    public SafetensorsText ReadText()
    {
        Take('"');
        var start = _position;
        var end = start;
        while (true)
        {
            if (_position == _text.Length || _text[_position] < ' ')
            {
                throw Unexpected("the end of a text");
            }

            var next = _text[_position++];
            if (next == '"')
            {
                return new SafetensorsText { Start = start, Length = end - start };
            }

            if (next == '\\')
            {
                end = ResolveEscape(end);
            }
            else
            {
                _text[end++] = next;
            }
        }
    }

    private int ResolveEscape(int end)
    {
        var escape = _position < _text.Length ? (char)_text[_position++] : '\0';
        if (escape == 'u')
        {
            return WriteUtf8(ReadCodePoint(), end);
        }

        var index = "\"\\/bfnrt".IndexOf(escape);
        if (index < 0)
        {
            _position--;
            throw Unexpected("an escape sequence");
        }

        _text[end] = (byte)"\"\\/\b\f\n\r\t"[index];
        return end + 1;
    }

    private int ReadCodePoint()
    {
        var unit = ReadHexadecimal();
        if (!char.IsSurrogate(unit))
        {
            return unit;
        }

        if (_position + 1 < _text.Length && _text[_position] == '\\' && _text[_position + 1] == 'u')
        {
            _position += 2;
            var low = ReadHexadecimal();
            if (char.IsSurrogatePair(unit, low))
            {
                return char.ConvertToUtf32(unit, low);
            }
        }

        throw Unexpected("the other half of a surrogate pair");
    }

    private char ReadHexadecimal()
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = _position < _text.Length ? "0123456789abcdef".IndexOf(char.ToLowerInvariant((char)_text[_position])) : -1;
            if (digit < 0)
            {
                throw Unexpected("a hexadecimal digit");
            }

            value = (value << 4) | digit;
            _position++;
        }

        return (char)value;
    }

    private int WriteUtf8(int codePoint, int end)
    {
        if (codePoint < 0x80)
        {
            _text[end++] = (byte)codePoint;
            return end;
        }

        // The first byte's leading ones count the bytes; the others hold six bits each.
        var following = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
        _text[end++] = (byte)((0xFF << (7 - following)) | (codePoint >> (6 * following)));
        while (following-- > 0)
        {
            _text[end++] = (byte)(0x80 | ((codePoint >> (6 * following)) & 0x3F));
        }

        return end;
    }
}
